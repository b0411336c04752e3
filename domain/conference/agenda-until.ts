import { format, parseISO, subDays, subMonths } from 'date-fns';
import { checkSpan } from '../deadlines/check-span.ts';
import type { DeadlineUnit } from '../referral/vocabulary.ts';
import { isWorkingDay, type Land } from '../time/is-working-day.ts';

/**
 * The last day on which a case can still come onto the agenda: counted back from the day of the conference, which itself
 * does not count, and always a working day of the Land, so that both sides can prepare (YYYY-MM-DD, Europe/Berlin).
 * @throws RangeError when `amount` is no whole number from 0 to the longest of its unit
 */
export function agendaUntil(heldOn: string, amount: number, unit: DeadlineUnit, land: Land | null): string {
  checkSpan(amount, unit);
  const works = (day: Date): boolean => isWorkingDay(day, land ?? 'BUND');
  let day = parseISO(heldOn);
  if (unit === 'working_days') {
    for (let left = amount; left > 0; ) {
      day = subDays(day, 1);
      if (works(day)) left -= 1;
    }
    return format(day, 'yyyy-MM-dd');
  }
  day = unit === 'months' ? subMonths(day, amount) : subDays(day, amount);
  while (!works(day)) day = subDays(day, 1);
  return format(day, 'yyyy-MM-dd');
}
