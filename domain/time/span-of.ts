import { daysInMonth, toDay } from './calendar.ts';
import type { Day } from './day.ts';
import type { PartialDate } from './partial-date.ts';

/** First and last day that a possibly half-known date can mean. */
export function spanOf(date: PartialDate): { readonly min: Day; readonly max: Day } {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (date.length === 4) return { min: toDay(year, 1, 1), max: toDay(year, 12, 31) };
  if (date.length === 7) return { min: toDay(year, month, 1), max: toDay(year, month, daysInMonth(year, month)) };
  const known = toDay(year, month, day);
  return { min: known, max: known };
}
