import { toCivil, toDay } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';

/**
 * The day with whose beginning the n-th year of life is completed (§ 187 Abs. 2 S. 2, § 188 Abs. 2 BGB). Whoever was born
 * on 29 February completes a year of life with the end of 28 February: 1 March counts, in a leap year 29 February.
 */
export function birthdayOf(birth: Day, years: number): Day {
  const { year, month, day } = toCivil(birth);
  // Date arithmetic turns a missing 29 February into 1 March, which is the day after 28 February ends.
  return toDay(year + years, month, day);
}
