import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_QUERY } from './case-query.ts';
import { caseFileFromRows } from './from-rows.ts';
import type { CaseFileInput } from './schema.ts';
import { caseFileSchema } from './schema.ts';
import { caseFileToRows } from './to-rows.ts';
import {
  CERTIFICATE_KINDS,
  EVIDENCE_STATES,
  EXPULSION_INTERESTS,
  LANGUAGE_LEVELS,
  RELATIONS_TO_PRINCIPAL,
  RESIDENCE_STATUSES,
} from './vocabulary.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const partial = fc.oneof(
  fc.integer({ min: 1950, max: 2030 }).map(String),
  fc.tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
);
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const list = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<{ complete: boolean; rows: T[] }> =>
  fc.record({ complete: fc.boolean(), rows: fc.array(row, { maxLength: 3 }) });

const person = fc.record(
  {
    birth_date: partial,
    first_entry_on: partial,
    single: fc.boolean(),
    nothing_known: fc.constant(true),
    identity: fc.record({ clarified: some(fc.boolean()), clarified_on: some(partial) }, { requiredKeys: [] }),
    conduct: fc.record({
      expulsion_interest: some(fc.subarray([...EXPULSION_INTERESTS])),
      deceives_now: some(fc.boolean()),
    }),
    livelihood: fc.record({ need_cents: fc.integer({ min: 1, max: 500000 }) }),
    residence_periods: list(
      fc.record({
        from: partial,
        to: some(partial),
        status: fc.constantFrom(...RESIDENCE_STATUSES),
        evidence: some(fc.constantFrom(...EVIDENCE_STATES)),
      }),
    ),
    certificates: list(
      fc.record({
        kind: fc.constantFrom(...CERTIFICATE_KINDS),
        level: some(fc.constantFrom(...LANGUAGE_LEVELS)),
        issued_on: partial,
      }),
    ),
    findings: fc.array(
      fc.record({
        criterion: fc.constant('25A-06'),
        result: fc.constantFrom('yes' as const, 'no' as const),
        on: partial,
      }),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const caseFile: fc.Arbitrary<CaseFileInput> = fc.record(
  {
    number: fc.constant('B-17'),
    land: fc.constant('SN' as const),
    relation_to_principal: fc.constantFrom(...RELATIONS_TO_PRINCIPAL),
    person,
    partner: fc.option(person),
    principal: fc.option(person),
    children: list(person),
  },
  { requiredKeys: ['person'] },
);

/** What says nothing is left out: an empty block, an empty list without the tick. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, part]) => [key, said(part)] as const)
    .filter(([key, part]) => {
      if (part === undefined) return false;
      if (key === 'person' || part === null || typeof part !== 'object' || Array.isArray(part)) return true;
      const keys = Object.keys(part);
      if (keys.length === 0) return key === 'partner' || key === 'principal';
      return !(
        'rows' in part &&
        'complete' in part &&
        part.complete === false &&
        Array.isArray(part.rows) &&
        part.rows.length === 0
      );
    });
  return Object.fromEntries(entries);
}

describe('case file and rows', () => {
  it('come back as they went, for any case file', () => {
    fc.assert(
      fc.property(caseFile, (file) => {
        expect(said(caseFileFromRows(caseFileToRows(file)))).toEqual(said(caseFileSchema.parse(file)));
      }),
      { numRuns: 120 },
    );
  });

  it('keep a half-known date half-known', () => {
    const row = caseFileToRows({ person: { birth_date: '1999-04' } });
    expect(row['person']).toMatchObject({ birth_date: '1999-04-01', birth_date_precision: 'month' });
  });

  it('tell "known to have none" from "not asked"', () => {
    expect(caseFileFromRows(caseFileToRows({ person: {}, partner: null })).partner).toBeNull();
    expect(caseFileFromRows(caseFileToRows({ person: {} })).partner).toBeUndefined();
  });

  it('take Land and readings from the responsible authority', () => {
    const row = {
      ...caseFileToRows({ person: {} }),
      responsible_abh: { land: 'BY', readings: [{ reading: 'p60b', value: 'skip' }] },
    };
    expect(caseFileFromRows(row)).toMatchObject({ land: 'BY', readings: { p60b: 'skip' } });
  });

  it('ask for every column once', () => {
    expect(new Set(CASE_QUERY).size).toBe(CASE_QUERY.length);
    expect(CASE_QUERY).toContain('person.residence_periods.from_precision');
    expect(CASE_QUERY).toContain('family_links.person.identity_clarified');
  });
});
