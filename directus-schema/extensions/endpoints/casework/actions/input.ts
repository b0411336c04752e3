import type { JsonObject } from '../../../../collections/kit/json.ts';

/** A field of the form that a button opens. */
export const input = (
  field: string,
  name: string,
  type = 'string',
  meta: JsonObject = { interface: 'input' },
): JsonObject => ({
  field,
  name,
  type,
  meta: { width: 'half', ...meta },
});
