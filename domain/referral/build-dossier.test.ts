import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFileSchema, personFileSchema } from '../case-file/schema.ts';
import { CATEGORIES, type Category } from '../consent/categories.ts';
import { buildDossier, type DossierSource } from './build-dossier.ts';

const person = {
  birth_date: '1990-05-01',
  single: true,
  nothing_known: true,
  first_entry_on: '2016-01-01',
  residence_periods: { complete: true, rows: [{ from: '2016-01-01', status: 'duldung' as const }] },
  identity: { clarified: true },
  conduct: { deceives_now: false },
  offences: { complete: true, rows: [{ day_fines: 30, final: true }] },
  livelihood: { secured: true },
  impairments: { prevents_language: true },
  findings: [{ criterion: '25A-06', result: 'yes' as const, on: '2026-01-01' }],
};

const source: DossierSource = {
  name: { first_name: 'Amina', last_name: 'Beispiel' },
  case_file: caseFileSchema.parse({
    number: 'B-1',
    person,
    partner: person,
    children: { complete: true, rows: [person] },
  }),
  assessments: [{ basis: '25b-1', as_of: '2026-11-23', outcome: 'met', summary: 'Kanarienvogel' }],
};

describe('buildDossier', () => {
  it('carries exactly what the consent names', () => {
    const dossier = buildDossier(source, ['personal_data', 'residence']);
    expect(Object.keys(dossier.case_file.person).sort()).toEqual(['birth_date', 'first_entry_on', 'residence_periods']);
    expect(dossier.name?.first_name).toBe('Amina');
    expect(dossier.case_file).not.toHaveProperty('partner');
    expect(dossier.case_file).not.toHaveProperty('number');
    expect(dossier).not.toHaveProperty('assessments');
  });

  it('gives away nothing without a category', () => {
    const dossier = buildDossier(source, []);
    expect(dossier).toEqual({ categories: [], case_file: { person: {} } });
  });

  it('never carries offences unless ticked, whatever else is', () => {
    fc.assert(
      fc.property(fc.subarray(CATEGORIES.filter((one) => one !== 'offences')), (categories: Category[]) => {
        const text = JSON.stringify(buildDossier(source, categories));
        expect(text).not.toContain('day_fines');
        expect(text).not.toContain('nothing_known');
      }),
    );
  });

  it('leaves health and offences of relatives with them', () => {
    const dossier = buildDossier(source, [...CATEGORIES]);
    expect(dossier.case_file.person).toHaveProperty('offences');
    expect(dossier.case_file.partner).not.toHaveProperty('offences');
    expect(dossier.case_file.children?.rows[0]).not.toHaveProperty('impairments');
  });

  it('is a copy: a later change of the file does not reach it', () => {
    const changing = structuredClone(source);
    const dossier = buildDossier(changing, ['residence']);
    changing.case_file.person.first_entry_on = '2020-01-01';
    expect(dossier.case_file.person.first_entry_on).toBe('2016-01-01');
  });

  it('knows a category for every statement of the case file', () => {
    const everything = buildDossier(source, [...CATEGORIES]).case_file.person;
    const expected = Object.keys(person).filter((key) => key !== 'nothing_known');
    expect(Object.keys(everything).sort()).toEqual(expected.sort());
    expect(Object.keys(personFileSchema.shape)).toEqual(expect.arrayContaining(expected));
  });
});
