import type { JsonObject } from './json.ts';
import type { Label } from './types.ts';

/** The label of a field in the two languages of the forms. */
export function labels([de, en]: Label): JsonObject[] {
  return [
    { language: 'de-DE', translation: de },
    { language: 'en-US', translation: en },
  ];
}
