import { z } from 'zod';
import { shift } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { boundsOf } from '../bounds-of.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/**
 * Months between two fixed days (§ 188 Abs. 2 BGB): `down` whole ones, `up` begun ones, so that "innerhalb der ersten sechs
 * Monate" is at most six. A filter cannot compare two fields, so their distance is a fact.
 */
export const monthsBetween = defineFactFunction(
  z.strictObject({ from: z.string(), to: z.string(), round: z.enum(['down', 'up']).default('down') }),
  (args) => (person) => {
    const from = boundsOf(person.scalars[args.from]);
    const to = boundsOf(person.scalars[args.to]);
    if (!from || !to) return UNKNOWN_FINDING;
    const months = args.round === 'up' ? begunMonths : wholeMonths;
    return {
      value: exactOrRange(months(from.max, to.min), months(from.min, to.max)),
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

const begunMonths = (from: Day, to: Day): number => wholeMonths(from, to - 1) + 1;
