import fc from 'fast-check';
import { caseFileSchema, type CaseFile, type CaseFileInput } from '../../domain/case-file/schema.ts';
import * as V from '../../domain/case-file/vocabulary.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';

const FIRST = dayOf('2014-01-01');
const LAST = dayOf('2028-12-31');

const day = fc.integer({ min: FIRST, max: LAST }).map(isoOf);
/** Now and then only the month or the year is known. */
const partial = fc.tuple(day, fc.constantFrom(10, 10, 10, 10, 7, 4)).map(([iso, length]) => iso.slice(0, length));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const flag = maybe(fc.boolean());
const list = <T>(rows: fc.Arbitrary<T[]>) => fc.record({ complete: fc.boolean(), rows });

/** Statuses weighted towards the ones that matter, one after the other, with gaps now and then. */
const residence = fc
  .array(
    fc.record({
      days: fc.integer({ min: 20, max: 1500 }),
      gap: fc.constantFrom(0, 0, 0, 3, 8, 40, 120),
      status: fc.constantFrom<(typeof V.RESIDENCE_STATUSES)[number]>(
        'aufenthaltsgestattung',
        'duldung',
        'duldung',
        'duldung',
        'duldung_60b',
        'duldung_60d',
        'permit_104c',
        'permit_25_5',
        'none',
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .chain((parts) => fc.tuple(fc.constant(parts), fc.integer({ min: FIRST, max: dayOf('2024-01-01') }), fc.boolean()))
  .map(([parts, start, lasts]) => {
    let from = start;
    return parts.map(({ days, gap, status }, index) => {
      const row = { from: isoOf(from), to: isoOf(from + days - 1), status };
      from += days + gap;
      const isLast = index === parts.length - 1;
      return isLast && lasts ? { from: row.from, status } : row;
    });
  });

const absences = fc.array(
  fc
    .record({
      from: fc.integer({ min: FIRST, max: LAST }),
      days: fc.integer({ min: 1, max: 200 }),
      moved: flag,
      open: fc.boolean(),
    })
    .map(({ from, days, moved, open }) => ({
      from: isoOf(from),
      ...(open ? {} : { to: isoOf(from + days) }),
      centre_of_life_moved: moved,
    })),
  { maxLength: 2 },
);

const offence = fc.record({
  final_on: maybe(partial),
  intentional: flag,
  domestic: flag,
  immigration_specific: flag,
  penalty: maybe(fc.constantFrom(...V.PENALTIES)),
  day_fines: maybe(fc.constantFrom(10, 50, 51, 90, 91)),
  months: maybe(fc.constantFrom(5, 6, 11, 12, 24)),
  suspended: flag,
  erased_on: maybe(partial),
});

const certificate = fc.record({
  kind: fc.constantFrom(...V.CERTIFICATE_KINDS),
  level: maybe(fc.constantFrom(...V.LANGUAGE_LEVELS)),
  issued_on: partial,
});

const child = fc.record({
  birth_date: maybe(partial),
  single: flag,
  living: maybe(fc.record({ domestic_community: flag, school_age: flag, school_attendance_proven: flag })),
});

const person = fc.record({
  birth_date: maybe(fc.oneof(partial, fc.constantFrom('2000-02-29', '2004-02-29', '1999-12-31'))),
  nothing_known: flag,
  asylum: maybe(
    fc.record({
      state: maybe(fc.constantFrom(...V.ASYLUM_STATES)),
      rejection_ground: maybe(fc.constantFrom(...V.REJECTION_GROUNDS)),
    }),
  ),
  identity: maybe(
    fc.record({
      clarified: flag,
      nationality_clarified: flag,
      reasonable_measures_taken: flag,
      passport_valid_until: maybe(partial),
    }),
  ),
  conduct: maybe(fc.record({ deceives_now: flag, refuses_cooperation_now: flag, entry_ban_in_force: flag })),
  livelihood: maybe(
    fc.record({
      earned_income_cents: maybe(fc.constantFrom(40_000, 50_000, 50_001)),
      need_cents: maybe(fc.constant(100_000)),
    }),
  ),
  declaration: maybe(fc.record({ democratic_order_on: maybe(partial), understood: flag })),
  residence_periods: list(residence),
  absences: maybe(list(absences)),
  applications: maybe(
    list(fc.array(fc.record({ basis: fc.constantFrom('25a', '25b', '104c'), filed_on: partial }), { maxLength: 2 })),
  ),
  offences: maybe(list(fc.array(offence, { maxLength: 3 }))),
  certificates: maybe(list(fc.array(certificate, { maxLength: 3 }))),
});

/** Random, valid, partly known case files. */
export const arbitraryCaseFile: fc.Arbitrary<CaseFile> = fc
  .record({
    land: maybe(fc.constantFrom(...V.LAENDER)),
    person,
    children: maybe(list(fc.array(child, { maxLength: 3 }))),
  })
  .map((file) => caseFileSchema.parse(JSON.parse(JSON.stringify(file)) as CaseFileInput));
