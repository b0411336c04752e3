import { expect, it } from 'vitest';
import { caseFileSchema, type CaseFileInput } from '../case-file/schema.ts';
import { dayOf, isoOf } from '../time/calendar.ts';
import { statusOnDay } from './status-on-day.ts';

const on = (rows: NonNullable<CaseFileInput['person']['residence_periods']>['rows'], day: string) => {
  const found = statusOnDay(caseFileSchema.parse({ person: { residence_periods: { rows } } }), dayOf(day));
  return found && [found.status, isoOf(found.since), found.to === undefined ? null : isoOf(found.to)];
};

const rows: Parameters<typeof on>[0] = [
  { from: '2020-01-01', to: '2020-12-31', status: 'duldung' },
  { from: '2021-01-01', to: '2021-06-30', status: 'duldung' },
  { from: '2022', to: '2022-12-31', status: 'duldung' },
  { from: '2023-01-01', status: 'permit_104c' },
];

it.each([
  ['2020-06-01', ['duldung', '2020-01-01', '2020-12-31']],
  ['2021-06-30', ['duldung', '2020-01-01', '2021-06-30']],
  ['2021-07-01', undefined],
  // Half-known: only the last day of 2022 is sure, and the earliest start is what counts for an end.
  ['2022-06-01', undefined],
  ['2022-12-31', ['duldung', '2022-01-01', '2022-12-31']],
  ['2023-05-01', ['permit_104c', '2023-01-01', null]],
])('on %s it is %j', (day, expected) => {
  expect(on(rows, day)).toEqual(expected);
});
