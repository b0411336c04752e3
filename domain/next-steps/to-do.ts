/** Whom a thing to find out is about. */
export type Who = 'self' | 'partner' | 'principal' | `child ${number}`;

export type NamedCriterion = { readonly key: string; readonly title: string };

/**
 * One thing to do on the way to a permit.
 * - `change`: the criterion fails and time does not cure it; `how` is what the law file says to do when it is missing.
 * - `find_out`: a fact that nobody knows, or whether there is a relative at all (`partner`, `principal`, `children`).
 * - `ask`: a contested point of law; the authority says how it reads it.
 * - `record`: an open legal term that a human has to judge.
 * - `prove`: the criterion is met by what the person says; one of the proofs makes it certain.
 * - `improve`: the criterion fails, and only leaves the decision to the authority.
 * - `wait`: the criteria are met on that day if nothing else changes.
 */
export type ToDo =
  | { readonly kind: 'change' | 'improve'; readonly criterion: NamedCriterion; readonly how: string | null }
  | {
      readonly kind: 'find_out' | 'ask';
      readonly fact: string;
      readonly who: Who;
      readonly criteria: readonly NamedCriterion[];
    }
  | { readonly kind: 'record'; readonly criterion: NamedCriterion; readonly who: Who }
  | { readonly kind: 'prove'; readonly proofs: readonly string[]; readonly criteria: readonly NamedCriterion[] }
  | { readonly kind: 'wait'; readonly until: string; readonly criteria: readonly NamedCriterion[] };
