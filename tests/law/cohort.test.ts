import { beforeAll, describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { ASSUMPTIONS } from '../../domain/cohort/cohort-parameters.ts';
import { generateCohort } from '../../domain/cohort/generate-cohort.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { timeline } from '../../domain/eligibility/timeline.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import { derive } from '../../domain/facts/derive.ts';
import { factsOver } from '../../domain/facts/facts-over.ts';
import { prepareCase } from '../../domain/facts/prepared-case.ts';
import { readingsOf } from '../../domain/facts/readings-of.ts';
import { OUTCOMES, type Outcome } from '../../domain/law/schema.ts';
import { dayOf } from '../../domain/time/calendar.ts';

const { versions, factDefinitions, readings } = await readLaw({ drafts: true });
const catalogue = new Catalogue(factDefinitions);
const law = new CompiledLaw(versions, catalogue.slotOf);
/** Every basis is in force. */
const asOf = '2025-06-30';
const day = dayOf(asOf);
const PATIENCE = 600_000;
const cohort = (count: number) => generateCohort({ seed: 1, count, asOf });
const factsOf = (file: CaseFile) => factsOver(catalogue, prepareCase(file), readingsOf(readings, file));

describe('the cohort under the law', () => {
  const seen = new Map<string, Set<Outcome>>(law.bases.map((basis) => [basis, new Set()]));

  beforeAll(() => {
    for (const file of cohort(10_567)) {
      const { facts } = factsOf(file)(day);
      for (const [basis, outcomes] of seen) outcomes.add(law.assess(basis, facts, day).outcome);
    }
  }, PATIENCE);

  it.each(law.bases)('%s: some get it, some do not, of some not enough is known', (basis) => {
    const outcomes = [...(seen.get(basis) ?? [])];
    const hasBar = law.inForce(basis, day)?.criteria.some(({ source }) => source.binding.startsWith('bar'));
    expect(outcomes).toEqual(expect.arrayContaining(['not_met', 'open', ...(hasBar ? ['barred'] : [])]));
    expect(outcomes.some((outcome) => outcome === 'met' || outcome === 'discretion')).toBe(true);
  });

  it('shows every outcome, over time too', () => {
    const all = new Set([...seen.values()].flatMap((outcomes) => [...outcomes]));
    all.add(law.assess('104c-1', factsOf([...cohort(1)][0] as CaseFile)(day).facts, dayOf('2022-01-01')).outcome);
    for (const file of cohort(60))
      for (const { outcome } of timeline(law, '25b-1', day, factsOf(file))) all.add(outcome);
    expect([...all].sort()).toEqual([...OUTCOMES].sort());
  });

  it('has recorded judgements on criteria only that are judgements', () => {
    const keys = versions.flatMap(({ criteria }) =>
      criteria.flatMap((one) => [one, ...(one.alternatives ?? [])].filter(({ binding }) => binding === 'judgement')),
    );
    const judged = new Set(keys.map(({ key }) => key));
    expect(Object.keys(ASSUMPTIONS.findings).filter((key) => !judged.has(key))).toEqual([]);
  });

  it('keeps its facts until the day on which one of them changes by itself', () => {
    for (const file of cohort(12)) {
      const [factsOn, read, prepared] = [factsOf(file), readingsOf(readings, file), prepareCase(file)];
      for (let on = day; on < day + 1_000; on += 13) {
        const own = derive(catalogue, prepared, read, on).facts;
        expect(factsOn(on).facts.self.slots).toEqual(own.self.slots);
        expect(factsOn(on).facts.principal?.slots).toEqual(own.principal?.slots);
      }
    }
  });
});
