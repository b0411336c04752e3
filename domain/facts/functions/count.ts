import { z } from 'zod';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction } from '../fact-function.ts';
import { compileTally, listArguments, listWords } from '../tally.ts';

/** How many rows count. A list that is not complete has no upper bound. */
export const count = defineFactFunction({
  label: { de: 'Anzahl der Einträge', en: 'Number of entries' },
  hint: 'Wie viele Einträge einer Liste zählen. Ist die Liste nicht vollständig erfasst, bleibt offen, ob es mehr sind.',
  result: 'integer',
  arguments: z.strictObject(listArguments),
  words: listWords,
  compile: (args) => {
    const tally = compileTally(args);
    return (person, context) => {
      const { complete, sure, maybe } = tally(person, context);
      const max = complete ? sure.length + maybe.length : Number.POSITIVE_INFINITY;
      return {
        value: exactOrRange(sure.length, max),
        evidence: sure.map(({ evidence }) => evidence),
      };
    };
  },
});
