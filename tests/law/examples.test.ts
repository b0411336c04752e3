import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { lawOf } from '../../domain/law/law-of.ts';
import { readExamples } from './read-examples.ts';

const law = await readLaw({ drafts: true });
const examples = await readExamples();

/** The day on which the case files of the examples are taken as written; what lies before it may have happened. */
const WRITTEN_ON = '2026-11-23';

function bindingsOf(version: string | null): Record<string, string> {
  const criteria = law.versions.find((one) => one.version === version)?.criteria ?? [];
  const parts = criteria.flatMap((criterion) => [criterion, ...(criterion.alternatives ?? [])]);
  return Object.fromEntries(parts.map(({ key, binding }) => [key, binding]));
}

describe.each([...new Set(examples.map(({ basis }) => basis))])('worked examples of § %s', (basis) => {
  const own = examples.filter((example) => example.basis === basis);
  const versions = lawOf(law.versions, basis);
  it.each(own)('$asOf $name', ({ input, asOf, expect: expected }) => {
    const { results, contradictions } = checkCase({
      input: parseCheckInput(input, law.factDefinitions),
      law: versions,
      factDefinitions: law.factDefinitions,
      readings: law.readings,
      asOf,
      today: WRITTEN_ON,
      bases: [basis],
    });
    const result = results[0];
    if (!result) throw new Error(`no result for ${basis}`);
    expect(contradictions.flatMap(({ paths }) => paths)).toEqual(expected.contradictions);
    const { version, outcome, legal_effect, eligible_from, timeline, criteria = {}, bindings } = expected;
    if (version !== undefined) expect(result.version).toBe(version && `${basis}@${version}`);
    const statuses = Object.fromEntries(
      result.criteria.filter(({ key }) => key in criteria).map(({ key, status }) => [key, status]),
    );
    expect(statuses).toEqual(criteria);
    if (bindings !== undefined) expect(bindingsOf(result.version)).toMatchObject(bindings);
    if (outcome !== undefined) expect(result.outcome).toBe(outcome);
    if (legal_effect !== undefined) expect(result.legalEffect).toBe(legal_effect);
    if (eligible_from !== undefined) expect(result.eligibleFrom).toBe(eligible_from);
    if (timeline !== undefined) expect(result.timeline).toEqual(timeline);
  });
});
