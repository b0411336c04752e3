import { z } from 'zod';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction } from '../fact-function.ts';
import { isRange } from '../is-range.ts';
import type { FactValue } from '../fact-value.ts';
import type { RowView } from '../person-view.ts';
import { compileTally, listArguments } from '../tally.ts';

/** The sum of a number over the rows that count. A list that is not complete has no upper bound. */
export const sum = defineFactFunction(z.strictObject({ ...listArguments, field: z.string() }), (args) => {
  const tally = compileTally(args);
  const bound = (rows: readonly RowView[], side: 'min' | 'max') =>
    rows.reduce((total, row) => total + limit(row.values[args.field], side), 0);
  return (person, context) => {
    const { complete, sure, maybe } = tally(person, context);
    const min = bound(sure, 'min');
    const max = complete ? bound(sure, 'max') + bound(maybe, 'max') : Number.POSITIVE_INFINITY;
    return { value: exactOrRange(min, max), evidence: sure.map(({ evidence }) => evidence) };
  };
});

function limit(value: FactValue | undefined, side: 'min' | 'max'): number {
  if (typeof value === 'number') return value;
  if (isRange(value)) return value[side];
  return side === 'min' ? 0 : Number.POSITIVE_INFINITY;
}
