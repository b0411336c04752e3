import { addDays, addMonths, format, parseISO } from 'date-fns';
import { dayOf, isoOf } from '../time/calendar.ts';
import { isWorkingDay, type Land } from '../time/is-working-day.ts';
import type { DeadlineUnit } from '../referral/vocabulary.ts';
import { checkSpan } from './check-span.ts';

/**
 * The day on which somebody is reminded so long before a deadline. It is a working day on which nobody loses time: where
 * the counting back ends on a Saturday, Sunday or holiday, it is the working day before.
 * @param due last day of the deadline, `YYYY-MM-DD`
 * @param amount whole number of units, from 0 to the longest of the unit
 * @param land whose holidays count; null: only those of all Länder
 * @throws RangeError when `due` is no day of the calendar or `amount` no such number
 */
export function remindOn(due: string, amount: number, unit: DeadlineUnit, land: Land | null): string {
  checkSpan(amount, unit);
  const works = (day: Date): boolean => isWorkingDay(day, land ?? 'BUND');
  let day = parseISO(isoOf(dayOf(due)));
  if (unit === 'working_days') {
    for (let left = amount; left > 0; ) {
      day = addDays(day, -1);
      if (works(day)) left -= 1;
    }
  } else day = unit === 'months' ? addMonths(day, -amount) : addDays(day, -amount);
  while (!works(day)) day = addDays(day, -1);
  return format(day, 'yyyy-MM-dd');
}
