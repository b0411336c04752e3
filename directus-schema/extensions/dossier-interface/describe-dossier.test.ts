import { describe, expect, it } from 'vitest';
import { describeDossier, type Lookup } from './describe-dossier.ts';

const words: Record<string, string> = {
  'persons.last_name': 'Nachname',
  'persons.birth_date': 'Geburtsdatum',
  'persons.identity': 'Identität und Papiere',
  'persons.identity_clarified': 'Identität geklärt',
  'persons.livelihood': 'Lebensunterhalt',
  'persons.livelihood_need_cents': 'Bedarf im Monat',
  'persons.residence_periods': 'Aufenthaltszeiten',
  'persons.findings': 'Feststellungen',
  'findings.criterion': 'Kriterium',
  'residence_periods.from': 'Von',
  'residence_periods.status': 'Status',
};
const CHOICES: Record<string, [string, string][]> = {
  status: [['duldung', 'Duldung']],
  criterion: [['23A-09', 'Kein anderer Weg (23A-09)']],
};
const lookup: Lookup = (collection, field) => {
  const name = words[`${collection}.${field}`];
  return name === undefined ? undefined : { name, choices: new Map(CHOICES[field]) };
};

describe('describeDossier', () => {
  it('says everything in the words of the forms', () => {
    const sections = describeDossier(
      {
        categories: ['personal_data'],
        name: { first_name: null, last_name: 'Test' },
        case_file: {
          person: {
            birth_date: '1991-11',
            identity: { clarified: true },
            livelihood: { need_cents: 121000 },
            residence_periods: { complete: true, rows: [{ from: '2017-11-23', status: 'duldung' }] },
            absences: { complete: false, rows: [] },
            findings: [{ criterion: '23A-09' }, { criterion: 'EIGEN-1' }],
          },
          partner: null,
        },
        assessments: [{ basis: '25b-1', as_of: '2026-11-23', outcome: 'met', summary: 'Gut.' }],
      },
      lookup,
    );
    expect(sections).toEqual([
      { title: 'Name', lines: [{ label: 'Nachname', text: 'Test' }] },
      { title: 'Angaben zur Person', lines: [{ label: 'Geburtsdatum', text: '11.1991' }] },
      { title: 'Identität und Papiere', lines: [{ label: 'Identität geklärt', text: 'ja' }] },
      { title: 'Lebensunterhalt', lines: [{ label: 'Bedarf im Monat', text: '1.210,00\u00a0€' }] },
      {
        title: 'Aufenthaltszeiten (vollständig erfasst)',
        lines: [{ label: '1.', text: 'Von: 23.11.2017 · Status: Duldung' }],
      },
      { title: 'absences (nicht vollständig erfasst)', lines: [{ label: '', text: 'nichts eingetragen' }] },
      {
        title: 'Feststellungen',
        lines: [
          { label: '1.', text: 'Kriterium: Kein anderer Weg (23A-09)' },
          // A criterion that the law does not know any more.
          { label: '2.', text: 'Kriterium: EIGEN-1' },
        ],
      },
      { title: 'Ehe- oder Lebenspartnerschaft', lines: [{ label: '', text: 'keine' }] },
      {
        title: 'Bestätigte Prüfungen der abgebenden Organisation',
        lines: [{ label: '§ 25b Abs. 1', text: 'erfüllt: Gut.' }],
      },
    ]);
  });
});
