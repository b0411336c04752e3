import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { Outcome } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { NONE, type Effect } from './effect.ts';
import type { Status } from './status.ts';

/** One criterion on one day: its status, what that does to the outcome, and which facts would decide it. */
export type Verdict = {
  readonly key: string;
  readonly status: Status;
  readonly effect: Effect;
  readonly missing: readonly string[];
};

/** The outcome of another basis for one person of the case, on the day asked about. */
export type ResolveRef = (
  basis: string,
  facts: CaseFacts,
  asOf: Day,
) => { outcome: Outcome; missing: readonly string[] };

/** What only a criterion that leans on another basis needs: the whole case, and the way to the other result. */
export type Scope = { readonly facts: CaseFacts; readonly resolve: ResolveRef };

/** Judges one person. */
export type Judge = (person: PersonFacts, asOf: Day, scope?: Scope) => Verdict;

export const NOTHING: readonly string[] = [];

/** The verdicts on one criterion. Those that need no facts are made once: the hot path then allocates nothing. */
export class Verdicts {
  readonly key: string;
  readonly met: Verdict;
  readonly exempt: Verdict;
  readonly notApplicable: Verdict;

  constructor(key: string) {
    this.key = key;
    this.met = { key, status: 'met', effect: NONE, missing: NOTHING };
    this.exempt = { key, status: 'exempt', effect: NONE, missing: NOTHING };
    this.notApplicable = { key, status: 'not_applicable', effect: NONE, missing: NOTHING };
  }

  failed(effect: Effect): Verdict {
    return { key: this.key, status: 'not_met', effect, missing: NOTHING };
  }

  unknown(effect: Effect, missing: readonly string[]): Verdict {
    return { key: this.key, status: 'unknown', effect, missing };
  }
}
