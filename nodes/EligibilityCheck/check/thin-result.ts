import type { Outcome } from '../../../domain/law/schema.ts';

/** What leaves the node about one case and one basis. The reasons stay in Directus. */
export type ThinResult = {
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly basis: string;
  readonly version: string | null;
  readonly outcome: Outcome;
  readonly legalEffect: string;
  readonly eligibleFrom: string | null;
  /** How many facts are missing. */
  readonly missing: number;
  /** How many contradictions the case file holds. What they are stays in Directus. */
  readonly contradictions: number;
  readonly assessmentId: string | null;
  /** Whether the result differs from the last one in Directus. */
  readonly changed: boolean;
};

/** Whether an assessment, made again of its two snapshots, says the same to the byte. */
export type Replayed = {
  readonly assessmentId: string;
  readonly basis: string;
  readonly outcome: Outcome;
  readonly same: boolean;
};
