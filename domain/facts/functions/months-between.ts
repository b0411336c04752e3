import { z } from 'zod';
import { shift, toCivil } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { oneOf, statement } from '../arguments/schemas.ts';
import { boundsOf } from '../bounds-of.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

const rounding = oneOf(['down', 'up'], { down: 'nur ganze Monate', up: 'auch angefangene Monate' });

/**
 * Months between two fixed days (§ 188 Abs. 2 BGB): `down` whole ones, `up` begun ones, so that "innerhalb der ersten sechs
 * Monate" is at most six. A filter cannot compare two fields, so their distance is a fact.
 */
export const monthsBetween = defineFactFunction({
  label: { de: 'Monate zwischen zwei Tagen', en: 'Months between two days' },
  hint: 'Wie viele Monate zwischen zwei Tagen der Akte liegen.',
  result: 'integer',
  arguments: z.strictObject({ from: statement('date'), to: statement('date'), round: rounding.default('down') }),
  words: {
    from: ['Von'],
    to: ['Bis'],
    round: ['Gezählt werden', '„Innerhalb der ersten sechs Monate“ heißt: angefangene Monate, höchstens 6.'],
  },
  compile: (args) => (person) => {
    const from = boundsOf(person.scalars[args.from]);
    const to = boundsOf(person.scalars[args.to]);
    if (!from || !to) return UNKNOWN_FINDING;
    const months = args.round === 'up' ? begunMonths : wholeMonths;
    return {
      value: exactOrRange(months(from.max, to.min), months(from.min, to.max)),
      evidence: [person.evidenceOf(args.from), person.evidenceOf(args.to)],
    };
  },
});

function wholeMonths(from: Day, to: Day): number {
  const [first, last] = [toCivil(from), toCivil(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return shift(from, months, 'months') <= to ? months : months - 1;
}

const begunMonths = (from: Day, to: Day): number => wholeMonths(from, to - 1) + 1;
