import { expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { contradictions } from '../../domain/case-file/contradictions.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import type { DemoPerson } from '../../domain/cohort/demo-person.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { timeline, withTimeline } from '../../domain/eligibility/timeline.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import { OUTCOMES } from '../../domain/law/schema.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { factsOnOf } from './facts-on.ts';

const law = await readLaw();
const catalogue = new Catalogue(law.factDefinitions);
const compiled = new CompiledLaw(law.versions, catalogue.slotOf);

function outcomesOf(person: DemoPerson, day: number) {
  const input = parseCheckInput(JSON.parse(JSON.stringify(person.caseFile)), law.factDefinitions);
  expect('caseFile' in input && contradictions(input.caseFile, day)).toEqual([]);
  const factsOn = factsOnOf(law, catalogue, input);
  return compiled.bases.map((basis) => {
    const assessment = compiled.assess(basis, factsOn(day).facts, day);
    return withTimeline(assessment, timeline(compiled, basis, day, factsOn)).outcome;
  });
}

it.each(['2026-11-23', '2026-12-31', '2027-06-30', '2028-02-29', '2029-07-15'])(
  'on %s the 24 people of the demo show every outcome between them',
  (today) => {
    const people = demoPeople(today);
    const outcomes = people.flatMap((person) => outcomesOf(person, dayOf(today)));
    expect(people).toHaveLength(24);
    expect(new Set(people.map(({ number }) => number)).size).toBe(24);
    expect([...OUTCOMES].filter((outcome) => !outcomes.includes(outcome))).toEqual([]);
  },
  60_000,
);
