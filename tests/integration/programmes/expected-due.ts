import * as feiertage from 'feiertagejs';
import type { Cooperation } from '../../../directus-schema/cooperations/cooperation-schema.ts';

type Span = NonNullable<Cooperation['processes']['referral']['steps'][number]['deadline']>;

const iso = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Counted by hand, without the code of the house: working days one by one, months to the same or the last day (§ 188 BGB). */
export function endOf(today: string, { amount, unit }: Span, land: string | null): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const free = (one: Date): boolean =>
    [0, 6].includes(one.getDay()) || feiertage.isHoliday(one, (land ?? 'BUND') as feiertage.Region);
  const end = new Date(year, month - 1, day, 12);
  if (unit === 'working_days') {
    for (let left = amount; left > 0; left -= free(end) ? 0 : 1) end.setDate(end.getDate() + 1);
    return iso(end);
  }
  if (unit === 'months')
    end.setFullYear(year, month - 1 + amount, Math.min(day, new Date(year, month + amount, 0).getDate()));
  else end.setDate(day + amount);
  while (free(end)) end.setDate(end.getDate() + 1);
  return iso(end);
}
