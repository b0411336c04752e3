import type { Condition } from './condition-schema.ts';
import { compileCondition, type SlotOf } from './condition.ts';
import { decide } from './decide.ts';
import { TO_DISCRETION, TO_NOT_MET } from './effect.ts';
import { TRUE } from './truth.ts';
import type { Judge, Verdicts } from './verdict.ts';

/**
 * An open legal term: decided by a recorded human finding. A condition, where there is one, can only speak for the
 * person; it never says no.
 * @param key of the criterion or the alternative that the finding decides
 */
export function compileJudgement(
  key: string,
  condition: Condition | undefined,
  slotOf: SlotOf,
  verdicts: Verdicts,
): Judge {
  const indication = condition ? compileCondition(condition, slotOf) : undefined;
  const refused = verdicts.failed(TO_NOT_MET);
  const open = verdicts.unknown(TO_DISCRETION, [`finding:${key}`]);
  return (person, asOf) => {
    const finding = person.findings[key];
    if (finding !== undefined) return finding === 'yes' ? verdicts.met : refused;
    return indication && decide(indication.first, person.slots, asOf) === TRUE ? verdicts.met : open;
  };
}
