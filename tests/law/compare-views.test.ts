import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { cohortCase } from '../../domain/cohort/cohort-case.ts';
import { CATEGORIES, type Category } from '../../domain/consent/categories.ts';
import { buildDossier } from '../../domain/referral/build-dossier.ts';
import { compareViews } from '../../domain/conference/compare-views.ts';
import { disclosedFacts, type DisclosedFacts } from '../../domain/conference/disclosed-facts.ts';

const AS_OF = '2026-11-27';
const { factDefinitions, readings } = await readLaw();
const view = (caseFile: CaseFile, categories: readonly Category[]): DisclosedFacts =>
  disclosedFacts({ caseFile, categories, factDefinitions, readings, authority: { land: 'NW' }, asOf: AS_OF });
const file = (place: number): CaseFile => cohortCase({ seed: 7, place, asOf: AS_OF, land: 'NW' });

describe('compareViews', () => {
  const base: CaseFile = {
    person: {
      birth_date: '1995-04-01',
      identity: { clarified: true, clarified_on: '2024-05-01', evidence: 'claimed' },
      certificates: [],
    },
  } as unknown as CaseFile;

  it('names what both disclosed and see differently, with both proofs', () => {
    const sender: DisclosedFacts = {
      as_of: AS_OF,
      facts: {
        a: { value: true, evidence: 'claimed' },
        b: { value: 3, evidence: 'seen' },
        c: { value: 'x', evidence: 'none' },
      },
    };
    const recipient: DisclosedFacts = {
      as_of: AS_OF,
      facts: {
        a: { value: false, evidence: 'verified' },
        b: { value: 3, evidence: 'claimed' },
        d: { value: 'y', evidence: 'none' },
      },
    };
    expect(compareViews(sender, recipient)).toEqual([
      { key: 'a', sender: { value: true, evidence: 'claimed' }, recipient: { value: false, evidence: 'verified' } },
    ]);
    expect(() => compareViews(sender, { ...recipient, as_of: '2026-11-28' })).toThrow(RangeError);
  });

  it('finds a birthday that the two files do not share, once both disclosed it', () => {
    const other: CaseFile = { ...base, person: { ...base.person, birth_date: '1996-04-01' } };
    const all: readonly Category[] = ['personal_data', 'identity'];
    const keys = compareViews(view(base, all), view(other, all)).map((one) => one.key);
    expect(keys.length).toBeGreaterThan(0);
    expect(compareViews(view(base, all), view(other, ['identity']))).toEqual([]);
    expect(compareViews(view(base, []), view(other, all))).toEqual([]);
  });

  /** The file with every part that the categories do not name taken from somebody else. */
  const withOthersSecrets = (own: CaseFile, foreign: CaseFile, named: readonly Category[]): CaseFile => {
    const secret = CATEGORIES.filter((one) => !named.includes(one));
    const kept = buildDossier({ name: {}, case_file: own, assessments: [] }, named).case_file;
    const hidden = buildDossier({ name: {}, case_file: foreign, assessments: [] }, secret).case_file;
    return { ...hidden, ...kept, person: { ...hidden.person, ...kept.person } };
  };

  it('can never show what a side did not disclose: other secrets, same differences', () => {
    const place = fc.integer({ min: 0, max: 400 });
    const some = fc.subarray([...CATEGORIES]);
    let compared = 0;
    fc.assert(
      fc.property(place, place, place, some, some, (one, two, three, ours, theirs) => {
        const shown = compareViews(view(file(one), ours), view(file(two), theirs));
        const swapped = compareViews(
          view(withOthersSecrets(file(one), file(three), ours), ours),
          view(withOthersSecrets(file(two), file(three), theirs), theirs),
        );
        expect(swapped).toEqual(shown);
        compared += shown.length;
      }),
      { numRuns: 25 },
    );
    // The property must have had something to hold on to.
    expect(compared).toBeGreaterThan(10);
  });
});
