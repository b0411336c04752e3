import type { PersonFacts } from '../facts/case-facts.ts';
import type { Criterion } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { compileCondition, type CompiledCondition, type SlotOf } from './condition.ts';
import { decide } from './decide.ts';
import { effectOfFailure, effectOfUnknown, type Effect } from './effect.ts';
import type { Exceptions } from './exceptions.ts';
import { FALSE, TRUE } from './truth.ts';
import type { Verdict, Verdicts } from './verdict.ts';

/** The common case: one condition, one binding, and what each answer says. */
export type Plain = Pick<CompiledCondition, 'first' | 'missing'> & {
  readonly key: string;
  readonly met: Verdict;
  readonly failed: Verdict;
  readonly effectOfUnknown: Effect;
  readonly exceptions: Exceptions | undefined;
};

/** @throws TypeError when there is no condition. */
export function compilePlain(
  { key, condition, binding, deviation }: Pick<Criterion, 'key' | 'condition' | 'binding' | 'deviation'>,
  slotOf: SlotOf,
  verdicts: Verdicts,
  exceptions?: Exceptions,
): Plain {
  if (!condition) throw new TypeError(`${key} needs a condition`);
  const { first, missing } = compileCondition(condition, slotOf);
  return {
    key: verdicts.key,
    first,
    missing,
    met: verdicts.met,
    failed: verdicts.failed(effectOfFailure(binding, deviation !== undefined)),
    effectOfUnknown: effectOfUnknown(binding),
    exceptions,
  };
}

export function judgePlain(plain: Plain, person: PersonFacts, asOf: Day): Verdict {
  const { key, effectOfUnknown: effect, exceptions } = plain;
  const truth = decide(plain.first, person.slots, asOf);
  if (truth === TRUE) return plain.met;
  const verdict: Verdict =
    truth === FALSE ? plain.failed : { key, status: 'unknown', effect, missing: plain.missing(person.slots, asOf) };
  return exceptions ? exceptions(verdict, person, asOf) : verdict;
}
