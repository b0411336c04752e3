import { z } from 'zod';
import { anyStatement } from '../arguments/schemas.ts';
import { STATEMENTS } from '../case-fields.ts';
import { defineFactFunction } from '../fact-function.ts';

/** A statement of the person file as it stands there. */
export const value = defineFactFunction({
  label: { de: 'Angabe aus der Akte', en: 'Statement of the file' },
  hint: 'Eine Angabe der Fallakte, so wie sie dort steht.',
  result: ({ path }) => {
    const type = STATEMENTS.get(path)?.type;
    return type === 'codes' ? undefined : type;
  },
  arguments: z.strictObject({ path: anyStatement }),
  words: { path: ['Welche Angabe'] },
  compile:
    ({ path }) =>
    (person) => ({ value: person.scalars[path] ?? null, evidence: [person.evidenceOf(path)] }),
});
