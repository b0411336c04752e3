import { z } from 'zod';
import { defineFactFunction } from '../fact-function.ts';
import { compileTally, listArguments, listWords } from '../tally.ts';

/** Whether there is a row that counts. "None" takes a complete list. */
export const exists = defineFactFunction({
  label: { de: 'Gibt es einen Eintrag', en: 'Is there an entry' },
  hint: 'Ob in einer Liste ein Eintrag steht, der zählt. „Nein“ nur, wenn die Liste vollständig erfasst ist.',
  result: 'boolean',
  arguments: z.strictObject(listArguments),
  words: listWords,
  compile: (args) => {
    const tally = compileTally(args);
    return (person, context) => {
      const { complete, sure, maybe } = tally(person, context);
      if (sure.length > 0) return { value: true, evidence: sure.map(({ evidence }) => evidence) };
      return { value: complete && maybe.length === 0 ? false : null, evidence: [] };
    };
  },
});
