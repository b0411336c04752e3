import type { Criterion } from '../law/schema.ts';
import type { Condition } from './condition-schema.ts';
import { compileCondition, type TypeOf } from './condition.ts';
import { effectOfFailure, effectOfUnknown } from './effect.ts';
import { FALSE, TRUE } from './truth.ts';
import { MET, type Judge, type Verdict } from './verdict.ts';

/** The common case, and the hot path: one condition, one binding. */
export function compilePlain(
  condition: Condition,
  { binding, deviation }: Pick<Criterion, 'binding' | 'deviation'>,
  typeOf: TypeOf,
): Judge {
  const { test, missing } = compileCondition(condition, typeOf);
  const failed: Verdict = { status: 'not_met', effect: effectOfFailure(binding, deviation !== undefined), missing: [] };
  const unknownEffect = effectOfUnknown(binding);
  return ({ values }, asOf) => {
    const truth = test(values, asOf);
    if (truth === TRUE) return MET;
    if (truth === FALSE) return failed;
    return { status: 'unknown', effect: unknownEffect, missing: missing(values, asOf) };
  };
}
