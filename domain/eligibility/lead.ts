import { Question, type Step, type Test } from './decide.ts';
import type { Limit } from './limit.ts';

/** A condition still open at its ends: told where each answer leads, it gives the first step. */
export type Lead = (yes: Step, unknown: Step, no: Step) => Step;

/** Asks about one fact, unless every answer leads to the same step. */
export const ask =
  (slot: number, test: Test, limit: Limit): Lead =>
  (yes, unknown, no) =>
    yes === unknown && unknown === no ? yes : new Question(slot, test, limit, yes, unknown, no);

/** Kleene NOT: yes and no change places. */
export const not =
  (lead: Lead): Lead =>
  (yes, unknown, no) =>
    lead(no, unknown, yes);

/** Kleene AND: a no decides; after an unknown the second can only still say no. */
export const both =
  (first: Lead, second: Lead): Lead =>
  (yes, unknown, no) => {
    const next = second(yes, unknown, no);
    return first(next, yes === unknown ? next : second(unknown, unknown, no), no);
  };

/** Kleene OR: a yes decides; after an unknown the second can only still say yes. */
export const either =
  (first: Lead, second: Lead): Lead =>
  (yes, unknown, no) => {
    const next = second(yes, unknown, no);
    return first(yes, no === unknown ? next : second(yes, unknown, unknown), next);
  };
