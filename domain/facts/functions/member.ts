import { z } from 'zod';
import { codesOfPath, statement } from '../arguments/schemas.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/** Whether a list of codes holds one of the given. A list that is absent is unknown; an empty one holds none. */
export const member = defineFactFunction({
  label: { de: 'Eines davon ist angekreuzt', en: 'One of these is ticked' },
  hint: 'Ob bei einer Angabe mit mehreren Kästchen eines von diesen angekreuzt ist.',
  result: 'boolean',
  arguments: z.strictObject({ path: statement('codes'), any_of: codesOfPath }),
  words: { path: ['Welche Angabe'], any_of: ['Eines davon'] },
  compile:
    ({ path, any_of }) =>
    (person) => {
      const codes = person.scalars[path];
      if (!Array.isArray(codes)) return UNKNOWN_FINDING;
      return { value: any_of.some((code) => codes.includes(code)), evidence: [person.evidenceOf(path)] };
    },
});
