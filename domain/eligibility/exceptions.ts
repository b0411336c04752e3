import type { PersonFacts } from '../facts/case-facts.ts';
import type { Criterion } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { compileCondition, type SlotOf } from './condition.ts';
import { decide } from './decide.ts';
import { TO_DISCRETION, TO_OPEN } from './effect.ts';
import { TRUE, UNKNOWN } from './truth.ts';
import { union } from './union.ts';
import { NOTHING, type Verdict, type Verdicts } from './verdict.ts';

/** What the exceptions make of a verdict that is not met. */
export type Exceptions = (verdict: Verdict, person: PersonFacts, asOf: Day) => Verdict;

/**
 * An exception helps only where the criterion is not met. An undecided one keeps the question open; where discretion is
 * open already, the outcome is at least that, and only one that exempts can still change anything.
 */
export function compileExceptions(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): Exceptions | undefined {
  if (source.exceptions.length === 0) return undefined;
  const exceptions = source.exceptions.map(({ condition, effect }) => ({
    ...compileCondition(condition, slotOf),
    effect,
  }));
  const toDiscretion = verdicts.failed(TO_DISCRETION);
  return (verdict, { slots }, asOf) => {
    let best = verdict;
    let exempting = NOTHING;
    let leaving = NOTHING;
    for (const { first, missing, effect } of exceptions) {
      const truth = decide(first, slots, asOf);
      if (truth === TRUE && effect === 'exempt') return verdicts.exempt;
      if (truth === TRUE && best.status === 'not_met') best = toDiscretion;
      if (truth !== UNKNOWN) continue;
      if (effect === 'exempt') exempting = union(exempting, missing(slots, asOf));
      else leaving = union(leaving, missing(slots, asOf));
    }
    const isLost = best.effect > TO_DISCRETION;
    const undecided = isLost ? union(exempting, leaving) : exempting;
    if (undecided.length === 0) return best;
    return verdicts.unknown(isLost ? TO_OPEN : best.effect, union(best.missing, undecided));
  };
}
