import type { CaseFacts } from '../facts/case-facts.ts';
import type { Outcome, Subject } from '../law/schema.ts';
import type { RuleVersion } from '../law/rule-version.ts';
import { dayOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Moment, SlotOf } from './condition.ts';
import { compileCriterion, type CompiledCriterion } from './criterion.ts';
import { NONE, TO_DISCRETION, outcomeOf, type Effect } from './effect.ts';
import { judgePlain } from './plain.ts';
import type { ResolveRef, Verdict } from './verdict.ts';

export type CompiledVersion = {
  readonly source: RuleVersion;
  readonly from: Day;
  /** Last day in force; absent while it is. */
  readonly to?: Day | undefined;
  readonly criteria: readonly CompiledCriterion[];
  readonly moments: readonly (Moment & { readonly subject: Subject })[];
};

/** The outcome on one day, without `later`: that takes the timeline. */
export type Assessment = { readonly outcome: Outcome; readonly trace: readonly Verdict[] };

/**
 * Compiles a version once.
 * @throws TypeError naming version, criterion and fact when a condition does not fit the catalogue.
 */
export function compileVersion(source: RuleVersion, slotOf: SlotOf): CompiledVersion {
  const criteria = source.criteria.map((criterion) => {
    try {
      return compileCriterion(criterion, slotOf);
    } catch (error) {
      throw new TypeError(`${source.version}, ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
  return {
    source,
    from: dayOf(source.valid_from),
    to: source.valid_to === undefined ? undefined : dayOf(source.valid_to),
    criteria,
    moments: criteria.flatMap(({ moments }) => moments),
  };
}

/** Assesses one version on one day, every criterion traced: the heaviest effect is the outcome. */
export function assess(version: CompiledVersion, facts: CaseFacts, asOf: Day, resolve: ResolveRef): Assessment {
  const { criteria } = version;
  const { self } = facts;
  const trace = new Array<Verdict>(criteria.length);
  // Nobody has a right to be heard in a hardship case: the best there is, is that a petition is possible.
  let heaviest: Effect = version.source.legal_effect === 'petition' ? TO_DISCRETION : NONE;
  for (let index = 0; index < criteria.length; index += 1) {
    const { judge, plain } = criteria[index] as CompiledCriterion;
    const verdict = plain ? judgePlain(plain, self, asOf) : judge(facts, asOf, resolve);
    if (verdict.effect > heaviest) heaviest = verdict.effect;
    trace[index] = verdict;
  }
  // A transitional version grants nothing any more; its trace still says what holders of the old permit keep.
  return { outcome: version.source.legal_effect === 'none' ? 'not_in_force' : outcomeOf(heaviest), trace };
}
