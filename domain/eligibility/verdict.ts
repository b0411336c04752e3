import type { PersonFacts } from '../facts/case-facts.ts';
import type { Day } from '../time/day.ts';
import { NONE, type Effect } from './effect.ts';
import type { Status } from './status.ts';

/** One criterion on one day: its status, what that does to the outcome, and which facts would decide it. */
export type Verdict = { readonly status: Status; readonly effect: Effect; readonly missing: readonly string[] };

/** Judges one person. */
export type Judge = (person: PersonFacts, asOf: Day) => Verdict;

export const MET: Verdict = { status: 'met', effect: NONE, missing: [] };
export const EXEMPT: Verdict = { status: 'exempt', effect: NONE, missing: [] };
export const NOT_APPLICABLE: Verdict = { status: 'not_applicable', effect: NONE, missing: [] };
