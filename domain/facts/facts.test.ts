import { describe, expect, it } from 'vitest';
import { caseFileSchema, type CaseFileInput } from '../case-file/schema.ts';
import { dayOf, isoOf, NOT_YET } from '../time/calendar.ts';
import { Catalogue } from './catalogue.ts';
import { factDefinitionSchema } from './definition.ts';
import { derive } from './derive.ts';
import type { FactValue } from './fact-value.ts';
import { isRange } from './is-range.ts';
import { prepareCase } from './prepared-case.ts';
import { readingDefinitionSchema } from './reading-definition.ts';
import { readingsOf } from './readings-of.ts';

const label = { de: 'Fakt', en: 'fact' };
const define = (name: string, args: Record<string, unknown>, type = 'date', extra: Record<string, unknown> = {}) =>
  factDefinitionSchema.parse({ key: 'fact', function: name, arguments: args, type, label, ...extra });

const READINGS = [
  readingDefinitionSchema.parse({
    key: 'p60b',
    label,
    options: [
      { value: 'skip', label },
      { value: 'break', label },
    ],
    default_by_land: { NI: 'skip' },
  }),
  readingDefinitionSchema.parse({
    key: 'not_final',
    label,
    options: [
      { value: 'final_only', label },
      { value: 'any', label },
    ],
  }),
  readingDefinitionSchema.parse({
    key: 'deadline_end',
    label,
    options: [
      { value: 'that_day', label },
      { value: 'next_working_day', label },
    ],
  }),
];

/** Day facts read as ISO days, bounds as `from..to`, so that expectations stay legible. */
function shown(value: FactValue | undefined): unknown {
  const day = (bound: number) => (bound === NOT_YET ? 'not_yet' : Number.isFinite(bound) ? isoOf(bound) : '…');
  if (isRange(value))
    return `${day(value.min)}..${day(value.max)}${value.clock === undefined ? '' : ` still since ${day(value.clock)}`}`;
  return typeof value === 'number' ? day(value) : value;
}

function fact(
  definition: ReturnType<typeof define>,
  person: CaseFileInput['person'],
  asOf = '2026-11-23',
  rest: Partial<CaseFileInput> = {},
) {
  const file = caseFileSchema.parse({ person, ...rest });
  const { facts, nextChange } = derive(
    new Catalogue([definition]),
    prepareCase(file),
    readingsOf(READINGS, file),
    dayOf(asOf),
  );
  return {
    value: facts.self.values.fact,
    shown: shown(facts.self.values.fact),
    reason: facts.self.unknown.fact,
    nextChange,
  };
}

const stay = (...rows: { from: string; to?: string; status: string }[]) =>
  ({
    residence_periods: { complete: true, rows },
    absences: { complete: true, rows: [] },
  }) as CaseFileInput['person'];

const COUNTED = {
  statuses: ['aufenthaltsgestattung', 'duldung'],
  neutral: ['duldung_60b'],
  neutral_reading: 'reading:p60b',
};
const since = (args: Record<string, unknown> = {}) => define('unbroken_since', { ...COUNTED, ...args });

describe('unbroken_since', () => {
  it('a change of status inside the counted ones is no interruption', () => {
    const person = stay(
      { from: '2018-03-05', to: '2020-01-31', status: 'aufenthaltsgestattung' },
      { from: '2020-02-01', status: 'duldung' },
    );
    expect(fact(since(), person).shown).toBe('2018-03-05');
  });
  it('is not_yet when not in them on the day', () => {
    expect(fact(since(), stay({ from: '2018-03-05', to: '2026-11-22', status: 'duldung' })).shown).toBe('not_yet');
  });
  it('a gap of seven days is forgiven by a tolerance of seven, one of eight is not', () => {
    const person = (to: string) =>
      stay({ from: '2018-01-01', to, status: 'duldung' }, { from: '2020-01-09', status: 'duldung' });
    expect(fact(since({ gap: 7 }), person('2020-01-01')).shown).toBe('2018-01-01');
    expect(fact(since({ gap: 7 }), person('2019-12-31')).shown).toBe('2020-01-09');
  });
  it('§ 60b time does not count (skip): the day moves forward by it', () => {
    const person = stay(
      { from: '2020-01-01', to: '2020-12-31', status: 'duldung' },
      { from: '2021-01-01', to: '2021-12-31', status: 'duldung_60b' },
      { from: '2022-01-01', status: 'duldung' },
    );
    expect(fact(since(), person, '2026-11-23', { land: 'NI' }).shown).toBe('2020-12-31');
    expect(fact(since(), person, '2026-11-23', { readings: { p60b: 'break' } }).shown).toBe('2022-01-01');
  });
  it('no reading chosen: contested, with both as bounds', () => {
    const person = stay(
      { from: '2020-01-01', to: '2020-12-31', status: 'duldung' },
      { from: '2021-01-01', to: '2021-12-31', status: 'duldung_60b' },
      { from: '2022-01-01', status: 'duldung' },
    );
    expect(fact(since(), person)).toMatchObject({ shown: '2020-12-31..2022-01-01', reason: 'contested' });
  });
  it("while § 60b time runs, the fact's clock stands still", () => {
    const person = stay(
      { from: '2020-01-01', to: '2025-12-31', status: 'duldung' },
      { from: '2026-01-01', status: 'duldung_60b' },
    );
    expect(fact(since(), person, '2026-11-23', { land: 'NI' }).shown).toBe(
      '2020-01-01..2020-01-01 still since 2026-01-01',
    );
  });
  it('a departure ends the possession of a Duldung (§ 60a Abs. 5 S. 1), a short absence does not end the stay', () => {
    const person = {
      ...stay({ from: '2018-01-01', status: 'duldung' }),
      absences: { complete: true, rows: [{ from: '2024-05-01', to: '2024-06-15', centre_of_life_moved: false }] },
    };
    expect(fact(since({ absence: 'breaks' }), person).shown).toBe('2024-06-16');
    expect(fact(since({ absence: 'up_to_months:3' }), person).shown).toBe('2018-01-01');
  });
  it('absences that nobody asked about leave it open', () => {
    const { residence_periods } = stay({ from: '2018-01-01', status: 'duldung' });
    expect(fact(since({ absence: 'breaks' }), { residence_periods }).shown).toBe('2018-01-01..not_yet');
  });
  it('a list that is not complete can only lengthen the stay', () => {
    const person = { residence_periods: { rows: [{ from: '2018-01-01', status: 'duldung' as const }] } };
    expect(fact(since(), person).shown).toBe('…..2018-01-01');
  });
  it('a half-known start stays an interval', () => {
    expect(fact(since(), stay({ from: '2018-03', status: 'duldung' }))).toMatchObject({
      shown: '2018-03-01..2018-03-31',
      reason: 'half_known',
    });
  });
  it('counts back from a key date', () => {
    const person = stay({ from: '2016-05-01', to: '2023-01-01', status: 'duldung' });
    expect(fact(since({ until: '2022-10-31' }), person).shown).toBe('2016-05-01');
  });
});

describe('birthday', () => {
  it.each([
    ['2000-05-17', 27, 0, '2027-05-17'],
    ['2000-05-17', 27, -1, '2027-05-16'],
    ['2000-02-29', 27, -1, '2027-02-28'],
    ['2008-02-29', 16, -1, '2024-02-28'],
    ['2008-02-29', 18, 0, '2026-03-01'],
    ['2000-05', 27, 0, '2027-05-01..2027-05-31'],
  ])('born %s, year %i, offset %i: %s (§§ 187, 188 BGB)', (birth_date, years, offset_days, expected) => {
    expect(fact(define('birthday', { years, offset_days }), { birth_date }).shown).toBe(expected);
  });
});

describe('sum of day fines', () => {
  const fines = define(
    'sum',
    { list: 'offences', field: 'day_fines', where: { intentional: { _eq: true } }, as_of_erased: true },
    'integer',
  );
  const fine = (day_fines: number, extra = {}) => ({
    day_fines,
    intentional: true,
    final_on: '2022-01-01',
    penalty: 'fine' as const,
    ...extra,
  });
  const offences = (complete: boolean, ...rows: object[]) =>
    ({ offences: { complete, rows } }) as CaseFileInput['person'];
  it('adds up what is final and not erased', () => {
    expect(
      fact(
        fines,
        offences(true, fine(30), fine(20), fine(90, { erased_on: '2026-01-01' }), fine(5, { intentional: false })),
      ).value,
    ).toBe(50);
  });
  it('stops counting a conviction on the day it is erased, and announces it', () => {
    const person = offences(true, fine(60, { erased_on: '2027-01-01' }));
    expect(fact(fines, person, '2026-12-31')).toMatchObject({ value: 60, nextChange: dayOf('2027-01-01') });
    expect(fact(fines, person, '2027-01-01').value).toBe(0);
  });
  it('has no upper bound while the list is not complete', () => {
    expect(fact(fines, offences(false, fine(60))).value).toEqual({ min: 60, max: Number.POSITIVE_INFINITY });
  });
  it('a row of which the intent is unknown makes a range', () => {
    expect(fact(fines, offences(true, fine(30), fine(40, { intentional: undefined }))).value).toEqual({
      min: 30,
      max: 70,
    });
  });
  it('nothing entered and nothing said is unknown; "nichts davon bekannt" makes it none', () => {
    expect(fact(fines, {}).value).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
    expect(fact(fines, { nothing_known: true }).value).toBe(0);
  });
});

describe('other functions', () => {
  it.each([
    [{ earned_income_cents: 50_000, need_cents: 100_000 }, 50],
    [{ earned_income_cents: 50_001, need_cents: 100_000 }, 50.001],
    [{ earned_income_cents: 50_001 }, null],
  ])('share of %j is %s percent, unrounded', (livelihood, expected) => {
    const share = define(
      'share',
      { part: 'livelihood.earned_income_cents', whole: 'livelihood.need_cents' },
      'percent',
    );
    expect(fact(share, { livelihood }).value).toBeCloseTo(expected ?? 0, 9);
    expect(fact(share, { livelihood }).value === null).toBe(expected === null);
  });
  it.each([
    ['2020-03-10', '2020-09-10', 6],
    ['2020-03-10', '2020-09-09', 5],
    ['2020-08-31', '2021-02-28', 6],
  ])('from %s to %s are %i whole months', (first_entry_on, clarified_on, expected) => {
    const months = define('months_between', { from: 'first_entry_on', to: 'identity.clarified_on' }, 'integer');
    expect(fact(months, { first_entry_on, identity: { clarified_on } }).value).toBe(expected);
  });
  it.each([
    ['2020-03-05', '2020-09-05', 'SN', [6, 6]], // a Saturday
    ['2020-03-05', '2020-09-07', 'SN', [7, 6]],
    ['2020-03-05', '2020-09-08', 'SN', [7, 7]],
    ['2020-10-02', '2021-04-06', 'SN', [7, 6]], // Good Friday to Easter Monday
    ['2020-10-02', '2021-04-07', 'SN', [7, 7]],
    ['2025-12-04', '2026-06-05', 'BY', [7, 6]], // Corpus Christi
    ['2025-12-04', '2026-06-05', 'SN', [7, 7]],
    ['2025-12-04', '2026-06-05', undefined, [7, 6]],
  ] as const)('the period from %s is over on %s in %s by each reading', (first_entry_on, clarified_on, land, begun) => {
    const args = {
      from: 'first_entry_on',
      to: 'identity.clarified_on',
      round: 'up',
      deadline_end: 'reading:deadline_end',
    };
    const months = define('months_between', args, 'integer');
    const read = (readings: Record<string, string>) =>
      fact(months, { first_entry_on, identity: { clarified_on } }, '2026-11-23', { land, readings });
    expect(read({ deadline_end: 'that_day' }).value).toBe(begun[0]);
    expect(read({ deadline_end: 'next_working_day' }).value).toBe(begun[1]);
    expect(read({}).reason).toBe(begun[0] === begun[1] ? undefined : 'contested');
  });
  it('a conviction under appeal counts by the wording only, and not once it is erased', () => {
    const args = { list: 'offences', as_of_erased: true, before_final: 'reading:not_final' };
    const fines = define('count', args, 'integer');
    const by = (row: object, readings: Record<string, string> = {}) =>
      fact(fines, { offences: { complete: true, rows: [{ penalty: 'fine', ...row }] } }, '2026-11-23', { readings });
    expect(by({ final: false }, { not_final: 'final_only' }).value).toBe(0);
    expect(by({ final: false }, { not_final: 'any' }).value).toBe(1);
    expect(by({ final: false, erased_on: '2026-11-23' }, { not_final: 'any' }).value).toBe(0);
    expect(by({ final: false }).reason).toBe('contested');
    expect(by({ final: true }).reason).toBe(undefined);
    expect(by({ final_on: '2026-11-24' }).value).toBe(0);
  });
  it('what holds of the partner is read from the partner', () => {
    const where = { hours_per_week: { _gte: 35 } };
    const args = { list: 'employments', where, until: '2020-01-01', person: 'partner' };
    const employed = define('current_since', args);
    const rows = [{ from: '2019-05-01', hours_per_week: 35 }];
    const partner = { employments: { complete: true, rows } };
    expect(fact(employed, {}, '2026-11-23', { partner }).shown).toBe('2019-05-01');
    expect(fact(employed, partner, '2026-11-23', { partner: { employments: { complete: true } } }).shown).toBe(
      'not_yet',
    );
    expect(fact(employed, partner, '2026-11-23', { partner: null }).shown).toBe('not_yet');
    expect(fact(employed, partner).shown).toBe(null);
    const derived = { principal: partner, relation_to_principal: 'spouse' } as const;
    expect(fact(employed, {}, '2026-11-23', derived).shown).toBe('2019-05-01');
    expect(fact(employed, {}, '2026-11-23', { ...derived, relation_to_principal: 'child' }).shown).toBe(null);
  });
  it('clarified on a later day is not clarified yet; without a day the statement answers', () => {
    const args = { path: 'identity.clarified_on', flag: 'identity.clarified' };
    const clarified = define('by_application', args, 'boolean');
    const on = (asOf: string) => fact(clarified, { identity: { clarified_on: '2022-05-01' } }, asOf).value;
    expect([on('2022-04-30'), on('2022-05-01')]).toEqual([false, true]);
    expect(fact(clarified, { identity: { clarified: true } }).value).toBe(true);
    expect(fact(clarified, { identity: {} }).value).toBe(null);
  });
  it('a level is proven by a certificate at that level or above', () => {
    const level = define('level_since', { kind: 'german_oral', level: 'A2' });
    const certificate = (l: string, issued_on: string) => ({ kind: 'german_oral', level: l, issued_on });
    const rows = [certificate('A1', '2019-01-01'), certificate('B1', '2021-05-01')];
    expect(fact(level, { certificates: { complete: true, rows } } as CaseFileInput['person']).shown).toBe('2021-05-01');
    expect(fact(level, { certificates: { complete: true, rows: [] } }).shown).toBe('not_yet');
    expect(fact(level, {}).shown).toBe(null);
  });
  it('"none" takes a complete list', () => {
    const exists = define('exists', { list: 'absences' }, 'boolean');
    expect(fact(exists, { absences: { complete: true, rows: [] } }).value).toBe(false);
    expect(fact(exists, { absences: { rows: [] } }).value).toBe(null);
  });
  it('an application is in time on the last day before the birthday, not on it', () => {
    const inTime = define('filed_by', { basis: '25a', years: 27, offset_days: -1 }, 'boolean');
    const filed = (filed_on: string) => ({
      birth_date: '1999-06-15',
      applications: { complete: true, rows: [{ basis: '25a', filed_on }] },
    });
    expect(fact(inTime, filed('2026-06-14')).value).toBe(true);
    expect(fact(inTime, filed('2026-06-15')).value).toBe(false);
  });
  it.each([
    ['2026-11-22', 'not_yet'],
    ['2026-11-23', '2024-01-01'],
  ])('work until %s: current since %s', (to, expected) => {
    const current = define('current_since', { list: 'employments', gap: 0 });
    expect(fact(current, { employments: { complete: true, rows: [{ from: '2024-01-01', to }] } }).shown).toBe(expected);
  });
  it('a negative fact nobody stated is false by the tick, as claimed', () => {
    const deceives = define('value', { path: 'conduct.deceives_now' }, 'boolean', { if_nothing_known: false });
    expect(fact(deceives, { nothing_known: true }).value).toBe(false);
    expect(fact(deceives, {}).value).toBe(null);
    expect(fact(deceives, { nothing_known: true, conduct: { deceives_now: true } }).value).toBe(true);
  });
});

it('refuses arguments that do not fit, naming the fact', () => {
  expect(() => new Catalogue([define('birthday', { jahre: 27 })])).toThrow(/^fact fact: /);
  expect(() => new Catalogue([define('gibt_es_nicht', {})])).toThrow('fact fact: there is no function "gibt_es_nicht"');
});
