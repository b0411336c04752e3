import type { PersonFacts } from '../facts/case-facts.ts';
import type { Criterion } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import type { Condition } from './condition-schema.ts';
import { compileCondition, type CompiledCondition, type SlotOf } from './condition.ts';
import { decide } from './decide.ts';
import { effectOfFailure, effectOfUnknown, type Effect } from './effect.ts';
import { FALSE, TRUE } from './truth.ts';
import type { Verdict, Verdicts } from './verdict.ts';

/** The common case: one condition, one binding, and what each answer says. */
export type Plain = Pick<CompiledCondition, 'first' | 'missing'> & {
  readonly key: string;
  readonly met: Verdict;
  readonly failed: Verdict;
  readonly effectOfUnknown: Effect;
};

export function compilePlain(
  condition: Condition,
  { binding, deviation }: Pick<Criterion, 'binding' | 'deviation'>,
  slotOf: SlotOf,
  verdicts: Verdicts,
): Plain {
  const { first, missing } = compileCondition(condition, slotOf);
  return {
    key: verdicts.key,
    first,
    missing,
    met: verdicts.met,
    failed: verdicts.failed(effectOfFailure(binding, deviation !== undefined)),
    effectOfUnknown: effectOfUnknown(binding),
  };
}

export function judgePlain(plain: Plain, { slots }: PersonFacts, asOf: Day): Verdict {
  const truth = decide(plain.first, slots, asOf);
  if (truth === TRUE) return plain.met;
  if (truth === FALSE) return plain.failed;
  return { key: plain.key, status: 'unknown', effect: plain.effectOfUnknown, missing: plain.missing(slots, asOf) };
}
