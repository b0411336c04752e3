import type { Simulation } from '../../../domain/eligibility/simulation-schema.ts';
import type { Outcome } from '../../../domain/law/schema.ts';

/** What leaves the node about a case that a draft would change. */
export type SimulatedCase = {
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly basis: string;
  readonly draft: string;
  readonly asOf: string;
  readonly outcomeBefore: Outcome;
  readonly outcome: Outcome;
  readonly eligibleFromBefore: string | null;
  readonly eligibleFrom: string | null;
  /** Keys of the criteria that make the difference. */
  readonly because: readonly string[];
};

/** What has no outcome: the counts, or a case that could not be checked. A person has to look at it. */
export type ForPerson = { readonly forPerson: Readonly<Record<string, unknown>> };

/** A simulation as items: the counts, or each changed case, and those that could not be checked. */
export const simulatedResults = (
  { changes, failures, ...counts }: Simulation,
  isSummary: boolean,
): readonly (SimulatedCase | ForPerson)[] => {
  if (isSummary) return [{ forPerson: { ...counts, changed: changes.length } }];
  const { basis, draft, asOf } = counts;
  return [
    ...changes.map((change) => ({
      caseId: change.case.id,
      caseNumber: change.case.number,
      basis,
      draft,
      asOf,
      outcomeBefore: change.before,
      outcome: change.after,
      eligibleFromBefore: change.eligibleFromBefore,
      eligibleFrom: change.eligibleFromAfter,
      because: change.because.map(({ key }) => key),
    })),
    ...failures.map(({ id, number }) => ({
      forPerson: { caseId: id, caseNumber: number, basis, draft, asOf, failed: true },
    })),
  ];
};
