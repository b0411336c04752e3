import type { Outcome } from '../../../domain/law/schema.ts';

/** What leaves the node about one way of a case. What there is to do stays in Directus. */
export type ThinStep = {
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly basis: string;
  readonly outcome: Outcome;
  readonly state: string;
  readonly possibleFrom: string | null;
  readonly possibleUntil: string | null;
  /** How many things there are to do. */
  readonly toDo: number;
};
