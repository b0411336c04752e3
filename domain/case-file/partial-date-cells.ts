import type { PartialDate } from '../time/partial-date.ts';

/** A half-known date as two cells: the first day of what is known, and how exact that is. */
export function toCells(date: PartialDate): { day: string; precision: 'month' | 'year' | null } {
  if (date.length === 4) return { day: `${date}-01-01`, precision: 'year' };
  if (date.length === 7) return { day: `${date}-01`, precision: 'month' };
  return { day: date, precision: null };
}

export function fromCells(day: string, precision: string | null | undefined): PartialDate {
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month') return day.slice(0, 7);
  return day.slice(0, 10);
}
