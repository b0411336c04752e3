import { z } from 'zod';
import { numberOfList } from '../arguments/schemas.ts';
import { boundsOf } from '../bounds-of.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction } from '../fact-function.ts';
import type { RowView } from '../person-view.ts';
import { compileTally, listArguments, listWords, typeOfField } from '../tally.ts';

/** The largest number of a field over the rows that count, 0 when there are none. A list that is not complete has no upper bound. */
export const max = defineFactFunction({
  label: { de: 'Größte Zahl in einer Liste', en: 'Largest number in a list' },
  hint: 'Die größte Zahl, die in den Einträgen einer Liste steht, zum Beispiel die längste Strafe. Ohne Eintrag: 0.',
  result: typeOfField,
  arguments: z.strictObject({ ...listArguments, field: numberOfList }),
  words: {
    list: listWords.list,
    field: ['Welche Zahl'],
    where: listWords.where,
    as_of_erased: listWords.as_of_erased,
    before_final: listWords.before_final,
  },
  compile: (args) => {
    const tally = compileTally(args);
    const largest = (rows: readonly RowView[], side: 'min' | 'max') =>
      Math.max(
        0,
        ...rows.map(
          ({ values }) => boundsOf(values[args.field])?.[side] ?? (side === 'min' ? 0 : Number.POSITIVE_INFINITY),
        ),
      );
    return (person, context) => {
      const { complete, sure, maybe } = tally(person, context);
      const upper = complete ? largest([...sure, ...maybe], 'max') : Number.POSITIVE_INFINITY;
      return { value: exactOrRange(largest(sure, 'min'), upper), evidence: sure.map(({ evidence }) => evidence) };
    };
  },
});
