import type { JsonObject } from '../../../../collections/kit/json.ts';
import { input } from './input.ts';

/** A box to tick in the form that a button opens. */
export const tick = (
  field: string,
  name: string,
  { required = false }: { readonly required?: boolean } = {},
): JsonObject => input(field, name, 'boolean', { interface: 'boolean', required, options: { label: 'Ja' } });
