import type { FactRow, FactValue } from '../facts/fact-value.ts';
import { isRange } from '../facts/is-range.ts';
import type { Day } from '../time/day.ts';
import type { Limit } from './limit.ts';
import type { Truth } from './truth.ts';

/** `holds`: a fact that is itself a yes or no; the others compare it with a limit. */
export type Test = 'holds' | 'is' | 'at_most' | 'below';

/** What comes after an answer: another question, or the truth. */
export type Step = Question | Truth;

/**
 * Asks about one fact; each of the three answers leads on to the next step. A condition is a graph of questions and not
 * a tree of functions: one loop decides it, without a call.
 */
export class Question {
  readonly slot: number;
  readonly test: Test;
  readonly limit: Limit;
  readonly yes: Step;
  readonly unknown: Step;
  readonly no: Step;

  constructor(slot: number, test: Test, limit: Limit, yes: Step, unknown: Step, no: Step) {
    this.slot = slot;
    this.test = test;
    this.limit = limit;
    this.yes = yes;
    this.unknown = unknown;
    this.no = no;
  }
}

/** Follows a condition from its first question to its truth on a day. Here a register spends its time. */
export function decide(first: Step, facts: FactRow, asOf: Day): Truth {
  let step = first;
  while (typeof step !== 'number') {
    const { test, limit } = step;
    const value = facts[step.slot];
    if (test === 'holds') {
      step = value === true ? step.yes : value === false ? step.no : step.unknown;
    } else if (test === 'is') {
      if (value === limit.on(asOf)) step = step.yes;
      else step = typeof value === 'object' || value === undefined ? compareRange(step, value, asOf) : step.no;
    } else if (typeof value !== 'number') {
      step = value === null ? step.unknown : compareRange(step, value, asOf);
    } else if (test === 'at_most') {
      step = value <= (limit.on(asOf) as number) ? step.yes : step.no;
    } else {
      step = value < (limit.on(asOf) as number) ? step.yes : step.no;
    }
  }
  return step;
}

/** Where only the bounds are known, an answer holds if it holds for all values between them. */
function compareRange({ test, limit, yes, unknown, no }: Question, range: FactValue | undefined, asOf: Day): Step {
  if (!isRange(range)) return unknown;
  const { min, max, clock } = range;
  // The fact's own clock may have stopped before the day asked about.
  const edge = limit.on(clock !== undefined && clock < asOf ? clock : asOf) as number;
  switch (test) {
    case 'holds':
      return unknown;
    case 'is':
      if (min === max) return min === edge ? yes : no;
      return min <= edge && edge <= max ? unknown : no;
    case 'at_most':
      return max <= edge ? yes : min > edge ? no : unknown;
    case 'below':
      return max < edge ? yes : min >= edge ? no : unknown;
  }
}
