import { addDays, addMonths, format, parseISO } from 'date-fns';
import { checkSpan } from '../deadlines/check-span.ts';
import { dueOn } from '../deadlines/due-on.ts';
import type { DeadlineUnit } from '../referral/vocabulary.ts';
import type { Land } from '../time/is-working-day.ts';

export type Rhythm = { readonly amount: number; readonly unit: DeadlineUnit };

/**
 * The next day of a rhythm, always a working day of the Land and always after today (Europe/Berlin, YYYY-MM-DD).
 * Months are counted from the last conference, so that a day moved by a holiday does not move those after it.
 * @param last the last conference that was planned or held; null: the rhythm starts today
 * @throws RangeError when the rhythm is not at least one unit, or longer than the longest
 */
export function nextConferenceOn(
  last: string | null,
  today: string,
  { amount, unit }: Rhythm,
  land: Land | null,
): string {
  if (!Number.isInteger(amount) || amount < 1) throw new RangeError(`the rhythm must be at least 1, not ${amount}`);
  if (last === null) return dueOn(today, amount, unit, land);
  if (unit === 'working_days') {
    let day = dueOn(last, amount, unit, land);
    while (day <= today) day = dueOn(day, amount, unit, land);
    return day;
  }
  checkSpan(amount, unit);
  const from = parseISO(last);
  for (let times = 1; ; times += 1) {
    const shifted = unit === 'months' ? addMonths(from, amount * times) : addDays(from, amount * times);
    const day = dueOn(format(shifted, 'yyyy-MM-dd'), 0, unit, land);
    if (day > today) return day;
  }
}
