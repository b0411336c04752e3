import type { ConditionWords } from '../../domain/eligibility/condition-words.ts';

/** One thing that the law says of a criterion. */
export type Part = {
  /** What it is, the same in every version: `Bedingung`. */
  readonly what: string;
  /** What stands before it in a list, where that says more: `Der Ausschluss greift nicht, wenn`. */
  readonly lead?: string | undefined;
  readonly text?: string | undefined;
  readonly condition?: ConditionWords | undefined;
  readonly parts?: readonly Part[] | undefined;
};
