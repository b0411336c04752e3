import type { JsonObject } from '../../../../collections/kit/json.ts';
import { formField } from '../../../../collections/kit/form-field.ts';

type Choice = { readonly text: string; readonly value: string };

/** A drop-down in the form that a button opens. */
export const pick = (
  field: string,
  name: string,
  choices: readonly Choice[],
  { required = false, ...meta }: JsonObject & { readonly required?: boolean } = {},
): JsonObject =>
  formField(field, name, 'string', {
    interface: 'select-dropdown',
    required,
    options: { allowNone: !required, choices: choices.map((one) => ({ ...one })) },
    ...meta,
  });
