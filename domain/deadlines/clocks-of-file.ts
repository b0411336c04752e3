import type { CaseFile } from '../case-file/schema.ts';
import { birthdayOf } from '../facts/birthday-of.ts';
import { dayOf, isoOf } from '../time/calendar.ts';
import type { Clock } from './clock.ts';
import { lastDayOf } from './last-day-of.ts';
import type { ClockKind } from './vocabulary.ts';

type Period = NonNullable<CaseFile['person']['residence_periods']>['rows'][number];

/** Which paper runs out, by the status that it proves. */
const PAPERS: Readonly<Record<string, ClockKind>> = {
  duldung: 'duldung_ends',
  duldung_60b: 'duldung_ends',
  duldung_60c: 'duldung_ends',
  duldung_60d: 'duldung_ends',
  permit_104c: 'permit_104c_ends',
  fiktion_81_3_1: 'fiktion_ends',
  fiktion_81_3_2: 'fiktion_ends',
  fiktion_81_4: 'fiktion_ends',
  fiktion_81_4_104c: 'fiktion_ends',
};

/** A day that is wholly known; half-known ones give no clock, they are on the list of things to find out. */
const known = (date: unknown): string | undefined =>
  typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined;

/**
 * The clocks in a case file: papers that run out, the 18 months of § 104c Abs. 3 a. F., the 27th birthday of § 25a Abs. 1 S. 1
 * Nr. 3 (the last day to apply is the day before), the passport.
 * @param today clocks that are over by then are left out
 */
export function clocksOfFile({ person }: CaseFile, subject: string, today: string): Clock[] {
  const clock = (kind: ClockKind, on: string | undefined): Clock[] =>
    on === undefined || on < today ? [] : [{ kind, on, subject }];
  const birth = known(person.birth_date);
  return [
    ...(person.residence_periods?.rows ?? []).flatMap((period) =>
      papers(period).flatMap(([kind, on]) => clock(kind, on)),
    ),
    ...clock('passport_ends', known(person.identity?.passport_valid_until)),
    ...clock('birthday_27', birth === undefined ? undefined : isoOf(birthdayOf(dayOf(birth), 27) - 1)),
  ];
}

function papers({ status, from, to, document_valid_until }: Period): [ClockKind, string | undefined][] {
  const kind = status === undefined ? undefined : PAPERS[status];
  // A period that has ended is history.
  if (kind === undefined || (to !== undefined && to !== null)) return [];
  const start = known(from);
  const months18 = start === undefined ? undefined : lastDayOf(start, 18);
  return [[kind, known(document_valid_until) ?? (kind === 'permit_104c_ends' ? months18 : undefined)]];
}
