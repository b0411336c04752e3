import { format } from 'date-fns';
import * as feiertage from 'feiertagejs';
import type { LAENDER } from '../case-file/vocabulary.ts';

export type Land = (typeof LAENDER)[number];

/** The library works out a whole year for every question; a year of a Land is worked out once here. */
const years = new Map<string, ReadonlySet<string>>();

function holidaysOf(year: number, land: Land | 'BUND' | 'ALL'): ReadonlySet<string> {
  const key = `${land}${year}`;
  const known = years.get(key);
  if (known) return known;
  const days = new Set(feiertage.getHolidays(year, land).map(({ date }) => format(date, 'yyyy-MM-dd')));
  years.set(key, days);
  return days;
}

/**
 * Whether a day is neither Saturday, Sunday nor a public holiday (§ 193 BGB, § 31 Abs. 3 VwVfG).
 * @param land whose holidays count; `BUND`: only those of all Länder, `ALL`: those of any
 */
export const isWorkingDay = (day: Date, land: Land | 'BUND' | 'ALL'): boolean =>
  day.getDay() !== 0 && day.getDay() !== 6 && !holidaysOf(day.getFullYear(), land).has(format(day, 'yyyy-MM-dd'));
