import type { JsonObject } from './json.ts';

/** For a field that is chosen once: to choose otherwise is to make another row. */
export const onceMade: readonly JsonObject[] = [
  { name: 'made', rule: { id: { _nnull: true } }, readonly: true, options: {} },
];
