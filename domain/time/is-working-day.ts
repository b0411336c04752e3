import * as feiertage from 'feiertagejs';
import type { LAENDER } from '../case-file/vocabulary.ts';

export type Land = (typeof LAENDER)[number];

/**
 * Whether a day is neither Saturday, Sunday nor a public holiday (§ 193 BGB, § 31 Abs. 3 VwVfG).
 * @param land whose holidays count; `BUND`: only those of all Länder, `ALL`: those of any
 */
export const isWorkingDay = (day: Date, land: Land | 'BUND' | 'ALL'): boolean =>
  day.getDay() !== 0 && day.getDay() !== 6 && !feiertage.isHoliday(day, land);
