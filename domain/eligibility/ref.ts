import { familyOf } from '../facts/family-of.ts';
import type { Criterion } from '../law/schema.ts';
import { TO_DISCRETION, effectOfFailure, effectOfUnknown } from './effect.ts';
import type { Judge, Verdicts } from './verdict.ts';

type Result = { readonly basis: string; readonly outcomes: readonly string[] };

/**
 * Judges by a person's result in another basis. What is derived from a right that is itself in the authority's discretion
 * is so too, unless the law accepts that result.
 * @throws TypeError when the case is not handed over: a fault of the caller.
 */
export function compileRef(
  { basis, outcomes }: Result,
  { binding, deviation }: Pick<Criterion, 'binding' | 'deviation'>,
  verdicts: Verdicts,
): Judge {
  const failed = verdicts.failed(effectOfFailure(binding, deviation !== undefined));
  const discretion = verdicts.failed(TO_DISCRETION);
  const effect = effectOfUnknown(binding);
  return (person, asOf, scope) => {
    if (!scope) throw new TypeError(`criterion ${verdicts.key}: a reference needs the case`);
    const { outcome, missing } = scope.resolve(basis, familyOf(scope.facts, person), asOf);
    if (outcomes.includes(outcome)) return verdicts.met;
    if (outcome === 'open') return verdicts.unknown(effect, missing);
    if (outcome !== 'discretion') return failed;
    // At best discretion as long as something is missing; when it is known, it may be met after all.
    return missing.length > 0 ? verdicts.unknown(TO_DISCRETION, missing) : discretion;
  };
}
