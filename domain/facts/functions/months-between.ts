import { z } from 'zod';
import { shift, toCivil } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { isWorkingDay, type Land } from '../../time/is-working-day.ts';
import { byReading, oneOf, statement } from '../arguments/schemas.ts';
import { boundsOf } from '../bounds-of.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

const rounding = oneOf(['down', 'up'], { down: 'nur ganze Monate', up: 'auch angefangene Monate' });

/**
 * Months between two fixed days (§ 188 Abs. 2 BGB): `down` whole ones, `up` begun ones, so that "innerhalb der ersten sechs
 * Monate" is at most six. A filter cannot compare two fields, so their distance is a fact. `deadline_end`: the reading that
 * says whether a period that ends on a Saturday, Sunday or holiday goes on to the next working day (§ 31 Abs. 3 VwVfG).
 */
export const monthsBetween = defineFactFunction({
  label: { de: 'Monate zwischen zwei Tagen', en: 'Months between two days' },
  hint: 'Wie viele Monate zwischen zwei Tagen der Akte liegen.',
  result: 'integer',
  arguments: z.strictObject({
    from: statement('date'),
    to: statement('date'),
    round: rounding.default('down'),
    deadline_end: byReading('that_day', 'next_working_day').optional(),
  }),
  words: {
    from: ['Von'],
    to: ['Bis'],
    round: ['Gezählt werden', '„Innerhalb der ersten sechs Monate“ heißt: angefangene Monate, höchstens 6.'],
    deadline_end: ['Ob ein Ende am Wochenende oder Feiertag hinausgeschoben wird, entscheidet', 'Leer: wird es nicht.'],
  },
  compile:
    ({ deadline_end, ...args }) =>
    (person, context) => {
      const from = boundsOf(person.scalars[args.from]);
      const to = boundsOf(person.scalars[args.to]);
      if (!from || !to) return UNKNOWN_FINDING;
      const land = (person.scalars.land as Land | undefined) ?? 'ALL';
      const months = (first: Day, last: Day): number => {
        if (args.round === 'down') return wholeMonths(first, last);
        const begun = wholeMonths(first, last - 1) + 1;
        const waits = deadline_end && isStillOpen(shift(first, begun - 1, 'months'), last, land);
        return waits && context.reading(deadline_end.slice(8)) === 'next_working_day' ? begun - 1 : begun;
      };
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

/** No row of days off is longer; looking up holidays is slow. */
const LONGEST_ROW_OF_DAYS_OFF = 7;

/** Whether no working day lies from the end of a period up to the day before: on that day the period could still be kept. */
function isStillOpen(end: Day, day: Day, land: Land | 'ALL'): boolean {
  if (day - end > LONGEST_ROW_OF_DAYS_OFF) return false;
  for (let off = end; off < day; off += 1) {
    const { year, month, day: ofMonth } = toCivil(off);
    if (isWorkingDay(new Date(year, month - 1, ofMonth), land)) return false;
  }
  return end < day;
}
