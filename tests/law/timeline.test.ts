import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import type { Assessment } from '../../domain/eligibility/assess.ts';
import { steps, timeline, type Step } from '../../domain/eligibility/timeline.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import type { CaseFacts } from '../../domain/facts/case-facts.ts';
import { derive } from '../../domain/facts/derive.ts';
import { factsOver } from '../../domain/facts/facts-over.ts';
import { prepareCase } from '../../domain/facts/prepared-case.ts';
import { readingsOf } from '../../domain/facts/readings-of.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import { anyCaseFile } from './any-case-file.ts';
import { arbitraryCaseFile } from './arbitrary-case-file.ts';
import { lifeOfTheCohort } from './life-of-the-cohort.ts';

const shipped = await readLaw();
const catalogue = new Catalogue(shipped.factDefinitions);
const law = new CompiledLaw(shipped.versions, catalogue.slotOf);
const RUNS = Number(process.env.TIMELINE_RUNS ?? 25);
const DAYS = 2 * 366;
const PATIENCE = 600_000;

/** Mostly what could be true, put together at random or a life that makes sense; now and then what contradicts itself. */
const someCaseFile = fc.oneof(
  { weight: 3, arbitrary: arbitraryCaseFile },
  { weight: 3, arbitrary: lifeOfTheCohort },
  { weight: 1, arbitrary: anyCaseFile },
);

const factsOf = (file: CaseFile) => factsOver(catalogue, prepareCase(file), readingsOf(shipped.readings, file));

/** The facts of a case file on each day by itself, remembered for the other bases. */
function dailyFactsOf(file: CaseFile) {
  const [prepared, readings] = [prepareCase(file), readingsOf(shipped.readings, file)];
  const known = new Map<number, CaseFacts>();
  return (day: number) => {
    const found = known.get(day) ?? derive(catalogue, prepared, readings, day).facts;
    known.set(day, found);
    return found;
  };
}

/** All that an assessment says, as one text. */
const said = ({ outcome, trace }: Assessment) =>
  [outcome, ...trace.map(({ key, status }) => `${key} ${status}`)].join('\n');

describe('the timeline', () => {
  it(
    'of every basis: every criterion of every day is what derivation and assessment of that day say',
    () => {
      const start = fc.integer({ min: dayOf('2019-01-01'), max: dayOf('2027-01-01') });
      fc.assert(
        fc.property(someCaseFile, start, (file, asOf) => {
          const [factsOn, factsOfDay] = [factsOf(file), dailyFactsOf(file)];
          for (const basis of law.bases) {
            const walked = [...steps(law, basis, asOf, factsOn)];
            let index = 0;
            for (let day = asOf; day < asOf + DAYS; day += 1) {
              while ((walked[index + 1]?.day ?? Number.POSITIVE_INFINITY) <= day) index += 1;
              const step = walked[index] as Step;
              const own = said(law.assess(basis, factsOfDay(day), day));
              if (said(step.assessment) !== own) {
                const days = `${isoOf(day)} differs from ${isoOf(step.day)}`;
                expect.fail(`${basis}, ${days}:\n${said(step.assessment)}\n---\n${own}`);
              }
            }
          }
        }),
        { numRuns: RUNS, seed: 20_261_123 },
      );
    },
    PATIENCE,
  );

  it(
    'of every basis has no hole, no overlap and no two alike in a row',
    () => {
      fc.assert(
        fc.property(someCaseFile, (file) => {
          const factsOn = factsOf(file);
          for (const basis of law.bases) {
            const spans = timeline(law, basis, dayOf('2023-05-01'), factsOn);
            spans.forEach(({ from, outcome }, index) => {
              const before = spans[index - 1];
              if (!before) return;
              expect(before.to).toBe(from - 1);
              expect(before.outcome).not.toBe(outcome);
            });
            expect(spans.at(-1)?.to).toBeUndefined();
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});
