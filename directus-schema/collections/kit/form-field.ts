import type { JsonObject } from './json.ts';

/** A field of a form that is no column: of a question that a button asks, or of a list kept in one column. */
export const formField = (
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
