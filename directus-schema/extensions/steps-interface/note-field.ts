import type { JsonObject } from '../../collections/kit/json.ts';

/** The text that goes to the other side with a step. */
export const noteField = (step: string): JsonObject => ({
  field: 'note',
  name: `Text zu „${step}“`,
  type: 'text',
  meta: { interface: 'input-multiline', width: 'full', required: true },
});
