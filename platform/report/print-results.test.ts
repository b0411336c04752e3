import { describe, expect, it } from 'vitest';
import { countOutcomes, printResults } from './print-results.ts';
import type { CaseResult } from './read-results.ts';

const cases: CaseResult[] = [
  {
    number: 'D-01',
    name: 'Amina Muster',
    checked: true,
    results: [
      { basis: '25a-1', outcome: 'not_met', legal_effect: 'shall', eligible_from: null, missing: ['age'] },
      {
        basis: '25b-1',
        outcome: 'later',
        legal_effect: 'shall',
        eligible_from: '2027-03-01',
        missing: ['language_level'],
      },
    ],
  },
  {
    number: 'D-02',
    name: 'Beno Muster',
    checked: true,
    results: [
      { basis: '25a-1', outcome: 'barred', legal_effect: 'shall', eligible_from: null, missing: [] },
      { basis: '60c', outcome: 'barred', legal_effect: 'must', eligible_from: null, missing: [] },
      { basis: '104c-1', outcome: 'not_in_force', legal_effect: 'none', eligible_from: null, missing: [] },
    ],
  },
  {
    number: 'D-03',
    name: 'Chaya Muster',
    checked: true,
    results: [{ basis: '23a', outcome: 'discretion', legal_effect: 'petition', eligible_from: null, missing: [] }],
  },
];

describe('printResults', () => {
  const text = printResults(
    cases,
    (missing) => (missing === 'language_level' ? 'Sprachniveau' : missing),
    '2026-11-23',
  );

  it('says what the law offers, what is missing and from when', () => {
    expect(text).toContain('§ 25b Abs. 1: später');
    expect(text).toContain('Sprachniveau');
    expect(text).toContain('01.03.2027');
  });

  it('leaves out what does not help, unless there is nothing else', () => {
    expect(text).not.toContain('nicht erfüllt');
    expect(text).toContain('ausgeschlossen:');
    expect(text).toContain('§ 25a Abs. 1, § 60c ');
    expect(text).not.toContain('nicht in Kraft');
  });

  it('promises nobody a permit in a hardship case', () => {
    expect(text).toContain('§ 23a: Eingabe möglich');
  });
});

describe('countOutcomes', () => {
  it('counts every outcome once a result', () => {
    expect(countOutcomes(cases).line).toBe(
      'Ermessen 1 · später 1 · nicht erfüllt 1 · ausgeschlossen 2 · nicht in Kraft 1',
    );
  });
});
