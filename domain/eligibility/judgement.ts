import type { Condition } from './condition-schema.ts';
import { compileCondition, type TypeOf } from './condition.ts';
import { TO_DISCRETION, TO_NOT_MET } from './effect.ts';
import { TRUE } from './truth.ts';
import { MET, type Judge, type Verdict } from './verdict.ts';

const REFUSED: Verdict = { status: 'not_met', effect: TO_NOT_MET, missing: [] };

/**
 * An open legal term: decided by a recorded human finding. A condition, where there is one, can only speak for the
 * person; it never says no.
 */
export function compileJudgement(key: string, condition: Condition | undefined, typeOf: TypeOf): Judge {
  const indication = condition ? compileCondition(condition, typeOf) : undefined;
  const open: Verdict = { status: 'unknown', effect: TO_DISCRETION, missing: [`finding:${key}`] };
  return (person, asOf) => {
    const finding = person.findings[key];
    if (finding !== undefined) return finding === 'yes' ? MET : REFUSED;
    return indication?.test(person.values, asOf) === TRUE ? MET : open;
  };
}
