import type { Day } from './day.ts';

const MS_PER_DAY = 86_400_000;

/** "Not yet": known not to have happened. PostgreSQL stores it as this date, so every "seit spätestens" comparison is false. */
export const NOT_YET: Day = Date.UTC(9999, 11, 31) / MS_PER_DAY;

/** Year, month (1–12) and day of month of a day. */
export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

export function toDay(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

export function toCivil(day: Day): CivilDate {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The last day of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD` of a day. */
export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The day of an ISO date `YYYY-MM-DD`.
 * @throws RangeError when the text is no day of the calendar, such as 2023-02-30.
 */
export function dayOf(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`not a calendar day (YYYY-MM-DD): ${iso}`);
  }
  return toDay(year, month, day);
}

export type Unit = 'days' | 'weeks' | 'months' | 'years';

/**
 * Moves a day by whole units. A day that the target month does not have becomes that month's last day
 * (§ 188 Abs. 3 BGB: "fehlt bei einer nach Monaten bestimmten Frist … der … maßgebende Tag, so endigt die Frist mit dem
 * Ablauf des letzten Tages dieses Monats").
 */
export function shift(day: Day, amount: number, unit: Unit): Day {
  if (unit === 'days') return day + amount;
  if (unit === 'weeks') return day + amount * 7;
  const { year, month, day: dayOfMonth } = toCivil(day);
  const months = year * 12 + (month - 1) + (unit === 'years' ? amount * 12 : amount);
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  // Every month has 28 days: only the last three need a look at the month.
  const reached = dayOfMonth <= 28 ? dayOfMonth : Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth));
  return toDay(targetYear, targetMonth, reached);
}
