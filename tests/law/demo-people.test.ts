import { expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { OUTCOMES } from '../../domain/law/schema.ts';

const law = await readLaw();

it.each(['2026-11-23', '2026-12-31', '2027-06-30', '2028-02-29', '2029-07-15'])(
  'on %s the 24 people of the demo show every outcome between them',
  (today) => {
    const people = demoPeople(today);
    const outcomes = people.flatMap(({ caseFile }) => {
      const input = parseCheckInput(JSON.parse(JSON.stringify(caseFile)), law.factDefinitions);
      const { results, contradictions } = checkCase({ ...law, input, law: law.versions, asOf: today, today });
      expect(contradictions).toEqual([]);
      return results.map(({ outcome }) => outcome);
    });
    expect(people).toHaveLength(24);
    expect(new Set(people.map(({ number }) => number)).size).toBe(24);
    expect([...new Set(outcomes)].sort()).toEqual([...OUTCOMES].sort());
  },
);
