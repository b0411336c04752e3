import { z } from 'zod';
import { daysInMonth } from './calendar.ts';

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function isRealDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * A date as it is known: a day `2020-03-01`, a month `2020-03` or a year `2020`.
 * What is half-known stays an interval and is never rounded to a day.
 */
export const partialDateSchema = z.string().refine(isRealDate, {
  message: 'is no date of the calendar; write YYYY-MM-DD, or YYYY-MM or YYYY when only that is known',
});

export type PartialDate = z.infer<typeof partialDateSchema>;
