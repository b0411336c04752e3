import { parseNow } from '../../domain/eligibility/now-threshold.ts';
import { dayOf, isoOf, shift } from '../../domain/time/calendar.ts';

const RELATIVE = /^(\$NOW(?:\([^)]*\))?)(?: ([+-]) (\d+))?$/;

/** Days told from the day asked about, `$NOW(-6 years)` or one day later `$NOW(-6 years) + 1`, as days. */
export function resolveDays(value: unknown, asOf: string): unknown {
  if (typeof value === 'string') return resolveDay(value, asOf);
  if (Array.isArray(value)) return value.map((entry) => resolveDays(entry, asOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolveDays(entry, asOf)]));
}

function resolveDay(text: string, asOf: string): string {
  const [, now = '', sign, days = '0'] = RELATIVE.exec(text) ?? [];
  const threshold = parseNow(now);
  if (!threshold) return text;
  const offset = Number(days) * (sign === '-' ? -1 : 1);
  return isoOf(shift(dayOf(asOf), threshold.amount, threshold.unit) + offset);
}
