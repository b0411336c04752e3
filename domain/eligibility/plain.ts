import type { Criterion } from '../law/schema.ts';
import type { Condition } from './condition-schema.ts';
import { compileCondition, type TypeOf } from './condition.ts';
import { effectOfFailure, effectOfUnknown } from './effect.ts';
import { FALSE, TRUE } from './truth.ts';
import type { Judge, Verdicts } from './verdict.ts';

/** The common case, and the hot path: one condition, one binding. */
export function compilePlain(
  condition: Condition,
  { binding, deviation }: Pick<Criterion, 'binding' | 'deviation'>,
  typeOf: TypeOf,
  verdicts: Verdicts,
): Judge {
  const { test, missing } = compileCondition(condition, typeOf);
  const { met } = verdicts;
  const failed = verdicts.failed(effectOfFailure(binding, deviation !== undefined));
  const unknownEffect = effectOfUnknown(binding);
  return ({ values }, asOf) => {
    const truth = test(values, asOf);
    if (truth === TRUE) return met;
    if (truth === FALSE) return failed;
    return { key: verdicts.key, status: 'unknown', effect: unknownEffect, missing: missing(values, asOf) };
  };
}
