import type { JsonObject } from '../../../../collections/kit/json.ts';
import { formField } from '../../../../collections/kit/form-field.ts';

/** A box to tick in the form that a button opens. */
export const tick = (
  field: string,
  name: string,
  { required = false }: { readonly required?: boolean } = {},
): JsonObject => formField(field, name, 'boolean', { interface: 'boolean', required, options: { label: 'Ja' } });
