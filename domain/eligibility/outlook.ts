import type { Outcome } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import type { Assessment } from './assess.ts';
import type { CompiledLaw } from './compiled-law.ts';
import { steps, type FactsOn } from './timeline.ts';

/** What is asked of a basis most: the outcome of a day in the light of its timeline, and when it can be had. */
export type Outlook = {
  readonly outcome: Outcome;
  /** First day on which the basis is met or open to discretion. */
  readonly eligibleFrom?: Day | undefined;
  /** Of the day asked about, without `later`. */
  readonly assessment: Assessment;
};

/** The same outcome and day as the whole timeline says; walks it only as far as they take. */
export function outlook(law: CompiledLaw, basis: string, asOf: Day, factsOn: FactsOn): Outlook {
  const assessment = law.assess(basis, factsOn(asOf).facts, asOf);
  const { outcome } = assessment;
  for (const step of steps(law, basis, asOf, factsOn)) {
    if (step.assessment.outcome !== 'met' && step.assessment.outcome !== 'discretion') continue;
    const isCured = outcome === 'not_met' || outcome === 'barred';
    return { outcome: isCured ? 'later' : outcome, eligibleFrom: step.day, assessment };
  }
  return { outcome, assessment };
}
