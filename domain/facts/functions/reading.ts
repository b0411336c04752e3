import { z } from 'zod';
import { readingKey } from '../arguments/schemas.ts';
import { defineFactFunction } from '../fact-function.ts';

/** How the responsible ABH reads a contested point, for a criterion that asks about it directly. */
export const reading = defineFactFunction({
  label: { de: 'Auslegung der Ausländerbehörde', en: 'Reading of the authority' },
  hint: 'Welche Auslegung einer umstrittenen Rechtsfrage die zuständige Ausländerbehörde gewählt hat.',
  result: 'text',
  arguments: z.strictObject({ key: readingKey }),
  words: { key: ['Rechtsfrage'] },
  compile:
    ({ key }) =>
    (_person, context) => ({ value: context.reading(key), evidence: [] }),
});
