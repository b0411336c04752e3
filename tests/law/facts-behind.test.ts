import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { caseFileSchema, type CaseFile } from '../../domain/case-file/schema.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import type { CaseFacts } from '../../domain/facts/case-facts.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import { derive } from '../../domain/facts/derive.ts';
import { factsBehind } from '../../domain/facts/facts-behind.ts';
import { prepareCase } from '../../domain/facts/prepared-case.ts';
import { readingsOf } from '../../domain/facts/readings-of.ts';
import { dayOf } from '../../domain/time/calendar.ts';

const { factDefinitions, readings } = await readLaw();
const DAY = '2026-11-27';

const [first, second] = demoPeople(DAY).map(({ caseFile }) => caseFile);
/** A child and a spouse of the person that the right derives from: what is known of the family differs. */
const families: readonly CaseFile[] = (['child', 'spouse'] as const).map((relation_to_principal) =>
  caseFileSchema.parse({
    ...first,
    person: { ...first?.person, birth_date: '2012-05-01', single: true, living: { domestic_community: true } },
    relation_to_principal,
    principal: second?.person,
    children: {
      complete: true,
      rows: [{ birth_date: '2020-02-29', single: true, living: { domestic_community: true } }],
    },
  }),
);

const valuesOf = (file: CaseFile, catalogue: Catalogue, key: string): readonly unknown[] => {
  const { facts } = derive(catalogue, prepareCase(file), readingsOf(readings, file), dayOf(DAY));
  const people = ({ self, partner, principal, children }: CaseFacts) => [self, partner, principal, ...children.rows];
  return people(facts).map((person) => person?.values[key]);
};

describe('a catalogue of one fact and what it rests on', () => {
  const whole = new Catalogue(factDefinitions);

  it.each(factDefinitions.map(({ key }) => key))('gives %s for everybody in the case as the whole one does', (key) => {
    const small = new Catalogue(factsBehind([key], factDefinitions));
    expect(small.entries.length).toBeLessThan(6);
    for (const file of families) expect(valuesOf(file, small, key)).toEqual(valuesOf(file, whole, key));
  });
});
