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
  /** The way to it as the next steps see it; nulls where none are kept. */
  readonly way: string | null;
  readonly possibleFrom: string | null;
  readonly possibleUntil: string | null;
  /** How many things there are to do on it. What they are stays in Directus. */
  readonly toDo: number | null;
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
