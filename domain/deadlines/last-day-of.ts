import { dayOf, isoOf, shift, toCivil } from '../time/calendar.ts';

/**
 * The last day of a time in months whose first day counts (§ 187 Abs. 2 S. 1 BGB), such as the 18 months of a permit: the
 * day before the one of the same number; where the last month lacks it, the last of the month (§ 188 Abs. 2 and 3 BGB).
 * No § 193 BGB: nobody has to declare anything by then, it simply ends.
 * @param from first day, `YYYY-MM-DD`
 * @throws RangeError when `from` is no day of the calendar
 */
export function lastDayOf(from: string, months: number): string {
  const first = dayOf(from);
  const reached = shift(first, months, 'months');
  return isoOf(toCivil(reached).day === toCivil(first).day ? reached - 1 : reached);
}
