import { describe, expect, it } from 'vitest';
import { caseFileSchema, type CaseFileInput } from '../../domain/case-file/schema.ts';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { Screener, type Exclusion } from '../../domain/screening/screener.ts';
import type { Threshold } from '../../domain/screening/threshold.ts';

const TODAY = '2026-11-27';
const law = await readLaw();
const screen = (wish: Threshold, person: CaseFileInput['person'], exclusions: readonly Exclusion[] = []) =>
  new Screener(law, wish, exclusions, TODAY).screen(caseFileSchema.parse({ land: 'NW', person }));
const tolerated = (from: string): CaseFileInput['person'] => ({
  first_entry_on: from,
  absences: { complete: true, rows: [] },
  residence_periods: { complete: true, rows: [{ from, status: 'duldung' }] },
});
const EIGHT = { kind: 'duldung', years: 8 } as const;

describe('a look through the stock', () => {
  it('finds whoever has had a Duldung so many years, to the day', () => {
    expect(screen(EIGHT, tolerated('2018-11-27'))).toEqual({ since: '2018-11-27', missing: [], excluded: null });
    expect(screen(EIGHT, tolerated('2018-11-28'))).toBe(null);
  });

  it('counts years of stay from the first entry, and only of people with a Duldung or § 104c', () => {
    const six = { kind: 'stay', years: 6 } as const;
    expect(screen(six, tolerated('2020-11-27'))?.since).toBe('2020-11-27');
    expect(screen(six, tolerated('2020-11-28'))).toBe(null);
    const permitted: CaseFileInput['person'] = {
      first_entry_on: '2015-01-01',
      residence_periods: { complete: true, rows: [{ from: '2015-01-01', status: 'permit_25b' }] },
    };
    expect(screen(six, permitted)).toBe(null);
  });

  it('leaves to a person what the file does not say', () => {
    const hit = screen({ kind: 'stay', years: 6 }, { residence_periods: tolerated('2019-01-01').residence_periods });
    expect(hit?.since).toBe(null);
    expect(hit?.missing).toEqual(['first_entry_on']);
  });

  it('excludes only by what is known, and says why', () => {
    const exclusions = [
      { de: 'Täuscht über die Identität', condition: { deceives_now: { _eq: true } } },
      { de: 'Intensivtäter' },
    ];
    const person = tolerated('2015-01-01');
    expect(screen(EIGHT, person, exclusions)?.excluded).toBe(null);
    expect(screen(EIGHT, { ...person, conduct: { deceives_now: true } }, exclusions)?.excluded).toBe(
      'Täuscht über die Identität',
    );
  });

  it('does not run with an exclusion that names no fact', () => {
    expect(() =>
      screen(EIGHT, tolerated('2015-01-01'), [{ de: 'x', condition: { gibt_es_nicht: { _eq: true } } }]),
    ).toThrow(TypeError);
  });
});
