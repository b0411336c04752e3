import { shift, type Unit } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';

/** `$NOW(-6 years)`: a day that moves with the day asked about. */
export type NowThreshold = { readonly amount: number; readonly unit: Unit };

const PATTERN = /^\$NOW(?:\(\s*([+-]?\d+)\s*(day|week|month|year)s?\s*\))?$/;

/** The threshold that a text such as `$NOW(-12 months)` means, or undefined when it is no `$NOW`. */
export function parseNow(text: string): NowThreshold | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  return { amount: Number(match[1] ?? 0), unit: `${match[2] ?? 'day'}s` as Unit };
}

/** First day whose shifted day lies on or after `target`: where a comparison with it flips. */
export function firstDayReaching(target: Day, { amount, unit }: NowThreshold): Day {
  let day = shift(target, -amount, unit);
  // Month ends of different length make the way back inexact by up to three days; the shift itself is monotone.
  while (shift(day, amount, unit) >= target) day -= 1;
  while (shift(day, amount, unit) < target) day += 1;
  return day;
}
