import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { caseFileSchema, type CaseFile } from '../../domain/case-file/schema.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import type { BasisResult } from '../../domain/eligibility/describe.ts';
import { simulate } from '../../domain/eligibility/simulate.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { withDraft } from '../../domain/law/with-draft.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import { arbitraryCaseFile } from './arbitrary-case-file.ts';
import { arbitraryDraft } from './arbitrary-draft.ts';

const law = await readLaw();
const { factDefinitions, readings } = law;
const recent = law.versions.filter(({ valid_to }) => (valid_to ?? '9') >= '2023');
const RUNS = Number(process.env.SIMULATE_RUNS ?? 60);
const PATIENCE = 600_000;

const day = fc.integer({ min: dayOf('2022-06-01'), max: dayOf('2028-01-01') }).map(isoOf);
/** People near the thresholds on a day, and people of whom little is known. */
const filesOn = (on: string): fc.Arbitrary<CaseFile[]> => {
  const people = demoPeople(on).map(({ caseFile }) => caseFileSchema.parse(caseFile));
  const file = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...people) }, arbitraryCaseFile);
  return fc.array(file, { minLength: 1, maxLength: 5 });
};
const question = day.chain((asOf) => fc.record({ asOf: fc.constant(asOf), caseFiles: filesOn(asOf) }));

const fullCheck = (versions: readonly RuleVersion[], basis: string, caseFile: CaseFile, asOf: string): BasisResult => {
  const { results } = checkCase({ ...law, law: versions, input: { caseFile }, asOf, bases: [basis] });
  return results[0] as BasisResult;
};
const statuses = ({ criteria }: BasisResult) => new Map(criteria.map(({ key, status }) => [key, status]));
const tally = (results: readonly (BasisResult | undefined)[]) =>
  Object.fromEntries([...Map.groupBy(results, (one) => one?.outcome)].map(([outcome, list]) => [outcome, list.length]));
const without = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe('a simulation', () => {
  it(
    'says of every case what two full checks say, and names the criteria that differ between them',
    () => {
      const seen = { changed: 0, moved: 0, explained: 0 };
      fc.assert(
        fc.property(arbitraryDraft(recent, factDefinitions), question, (draft, { asOf, caseFiles }) => {
          const laws = [law.versions, withDraft(law.versions, draft)] as const;
          const full = caseFiles.map((one) => laws.map((versions) => fullCheck(versions, draft.basis, one, asOf)));
          const found = simulate(
            { published: law.versions, draft, factDefinitions, readings, asOf },
            caseFiles.map((one, index) => ({ name: { id: String(index), number: null }, file: one })),
          );
          expect(found).toMatchObject({ cases: caseFiles.length, failed: 0 });
          expect(without(found.before)).toEqual(tally(full.map(([was]) => was)));
          expect(without(found.after)).toEqual(tally(full.map(([, is]) => is)));
          full.forEach(([was, is], index) => {
            const change = found.changes.find((one) => one.case.id === String(index));
            const isSame = was?.outcome === is?.outcome && was?.eligibleFrom === is?.eligibleFrom;
            expect(change === undefined).toBe(isSame);
            if (!change) return;
            expect([change.before, change.after]).toEqual([was?.outcome, is?.outcome]);
            expect([change.eligibleFromBefore, change.eligibleFromAfter]).toEqual([
              was?.eligibleFrom,
              is?.eligibleFrom,
            ]);
            const [before, after] = laws.map((versions) =>
              statuses(fullCheck(versions, draft.basis, caseFiles[index] as CaseFile, change.on)),
            );
            for (const { key, ...reason } of change.because)
              expect(reason).toMatchObject({ before: before?.get(key) ?? null, after: after?.get(key) ?? null });
            const keys = change.because.map(({ key }) => key);
            for (const [key, status] of before ?? [])
              if (after?.has(key) && after.get(key) !== status) expect(keys).toContain(key);
            seen.changed += 1;
            if (change.before === change.after) seen.moved += 1;
            if (keys.length > 0) seen.explained += 1;
          });
        }),
        { numRuns: RUNS, seed: 6 },
      );
      // Otherwise nothing was tested.
      expect(seen.changed).toBeGreaterThan(RUNS / 10);
      expect(Math.min(seen.moved, seen.explained)).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
