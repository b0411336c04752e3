import { z } from 'zod';
import { shift } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { boundsOf } from '../bounds-of.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/** Whole months between two fixed days (§ 188 Abs. 2 BGB). A filter cannot compare two fields, so their distance is a fact. */
export const monthsBetween = defineFactFunction(
  z.strictObject({ from: z.string(), to: z.string() }),
  (args) => (person) => {
    const from = boundsOf(person.scalars[args.from]);
    const to = boundsOf(person.scalars[args.to]);
    if (!from || !to) return UNKNOWN_FINDING;
    return {
      value: exactOrRange(wholeMonths(from.max, to.min), wholeMonths(from.min, to.max)),
      evidence: [person.evidenceOf(args.from), person.evidenceOf(args.to)],
    };
  },
);

function wholeMonths(from: Day, to: Day): number {
  let months = Math.floor((to - from) / 31);
  while (shift(from, months + 1, 'months') <= to) months += 1;
  while (shift(from, months, 'months') > to) months -= 1;
  return months;
}
