import { z } from 'zod';
import { numberOfList } from '../arguments/schemas.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction } from '../fact-function.ts';
import { isRange } from '../is-range.ts';
import type { FactValue } from '../fact-value.ts';
import type { RowView } from '../person-view.ts';
import { compileTally, listArguments, listWords, typeOfField } from '../tally.ts';

/** The sum of a number over the rows that count. A list that is not complete has no upper bound. */
export const sum = defineFactFunction({
  label: { de: 'Summe in einer Liste', en: 'Sum over a list' },
  hint: 'Die Summe einer Zahl über die Einträge einer Liste, zum Beispiel alle Tagessätze.',
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
    const bound = (rows: readonly RowView[], side: 'min' | 'max') =>
      rows.reduce((total, row) => total + limit(row.values[args.field], side), 0);
    return (person, context) => {
      const { complete, sure, maybe } = tally(person, context);
      const min = bound(sure, 'min');
      const max = complete ? bound(sure, 'max') + bound(maybe, 'max') : Number.POSITIVE_INFINITY;
      return { value: exactOrRange(min, max), evidence: sure.map(({ evidence }) => evidence) };
    };
  },
});

function limit(value: FactValue | undefined, side: 'min' | 'max'): number {
  if (typeof value === 'number') return value;
  if (isRange(value)) return value[side];
  return side === 'min' ? 0 : Number.POSITIVE_INFINITY;
}
