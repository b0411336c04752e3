import { addDays, addMonths, format, parseISO } from 'date-fns';
import { isoOf, dayOf } from '../time/calendar.ts';
import { isWorkingDay, type Land } from '../time/is-working-day.ts';
import type { DeadlineUnit } from '../referral/vocabulary.ts';
import { checkSpan } from './check-span.ts';

const ISO = 'yyyy-MM-dd';

const works = (day: Date, land: Land | null): boolean => isWorkingDay(day, land ?? 'BUND');

/**
 * The last day of a deadline that an event on `day` starts (§ 187 Abs. 1 BGB: the day itself does not count; § 188
 * Abs. 2 and 3 BGB: months end on the day of the same number, or on the last of the month). A deadline that ends on a
 * Saturday, Sunday or public holiday ends on the next working day (§ 193 BGB).
 * @param day `YYYY-MM-DD` in Europe/Berlin
 * @param amount whole number of units, from 0 to the longest of the unit
 * @param land whose holidays count; null: only those of all Länder
 * @throws RangeError when `day` is no day of the calendar or `amount` no such number
 */
export function dueOn(day: string, amount: number, unit: DeadlineUnit, land: Land | null): string {
  checkSpan(amount, unit);
  const start = parseISO(isoOf(dayOf(day)));
  let end = start;
  if (unit === 'working_days') {
    for (let left = amount; left > 0; ) {
      end = addDays(end, 1);
      if (works(end, land)) left -= 1;
    }
    return format(end, ISO);
  }
  end = unit === 'months' ? addMonths(start, amount) : addDays(start, amount);
  while (!works(end, land)) end = addDays(end, 1);
  return format(end, ISO);
}
