import type { CaseFacts } from '../facts/case-facts.ts';
import type { Criterion, Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { compileAlternatives } from './alternatives.ts';
import { compileCondition, type Moment, type SlotOf } from './condition.ts';
import { NONE, TO_DISCRETION, TO_OPEN, effectOfFailure } from './effect.ts';
import { decide } from './decide.ts';
import { compileJudgement } from './judgement.ts';
import { overSubjects, type WithoutPrincipal } from './over-subjects.ts';
import { compilePlain, judgePlain, type Plain } from './plain.ts';
import { compileRef } from './ref.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';
import { union } from './union.ts';
import { NOTHING, Verdicts, type Judge, type ResolveRef, type Verdict } from './verdict.ts';

export type CompiledCriterion = {
  readonly key: string;
  readonly source: Criterion;
  readonly judge: (facts: CaseFacts, asOf: Day, resolve: ResolveRef) => Verdict;
  /** The same, straight, where it speaks of the person alone. */
  readonly judgeSelf?: Judge | undefined;
  /** The same, straighter still, where it is one condition on the person alone. */
  readonly plain?: Plain | undefined;
  readonly facts: readonly string[];
  readonly moments: readonly (Moment & { readonly subject: Subject })[];
};

/**
 * Compiles a criterion once.
 * @throws TypeError naming the criterion and the fact when a condition does not fit the catalogue.
 */
export function compileCriterion(source: Criterion, slotOf: SlotOf): CompiledCriterion {
  try {
    return compile(source, slotOf);
  } catch (error) {
    throw new TypeError(`criterion ${source.key}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function compile(source: Criterion, slotOf: SlotOf): CompiledCriterion {
  const parts = [source.condition, source.applies_when, ...source.exceptions.map(({ condition }) => condition)]
    .concat((source.alternatives ?? []).map(({ condition }) => condition))
    .flatMap((condition) => (condition ? [compileCondition(condition, slotOf)] : []));
  const common = {
    key: source.key,
    source,
    facts: [...new Set(parts.flatMap(({ facts }) => facts))],
    moments: parts.flatMap(({ moments }) => moments.map((moment) => ({ ...moment, subject: source.subject }))),
  };
  const verdicts = new Verdicts(source.key);
  const core = compileCore(source, slotOf, verdicts);
  const applicable = withApplicability(source, core.judge, slotOf, verdicts);
  const judge = withExceptions(source, applicable, slotOf, verdicts);
  const subject = source.ref?.subject ?? source.subject;
  const leansOnOthers = source.ref !== undefined || source.alternatives?.some(({ ref }) => ref !== undefined);
  return {
    ...common,
    judge: overSubjects(subject, judge, withoutPrincipal(source, slotOf, verdicts), verdicts),
    judgeSelf: subject === 'self' && !leansOnOthers ? judge : undefined,
    plain: subject === 'self' && judge === core.judge ? core.plain : undefined,
  };
}

function compileCore(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): { judge: Judge; plain?: Plain } {
  const { key, binding, condition, alternatives, ref } = source;
  if (ref) return { judge: compileRef(ref, source, verdicts) };
  if (alternatives) return { judge: compileAlternatives(source, slotOf, verdicts) };
  if (binding === 'judgement') return { judge: compileJudgement(key, condition, slotOf, verdicts) };
  if (!condition) throw new TypeError('needs a condition, alternatives or a ref');
  const plain = compilePlain(condition, source, slotOf, verdicts);
  return { judge: (person, asOf) => judgePlain(plain, person, asOf), plain };
}

/** `applies_when` false: not applicable. Undecided: only a criterion that is met anyway is decided. */
function withApplicability(source: Criterion, judge: Judge, slotOf: SlotOf, verdicts: Verdicts): Judge {
  if (!source.applies_when) return judge;
  const { first, missing } = compileCondition(source.applies_when, slotOf);
  return (person, asOf, scope) => {
    const truth = decide(first, person.slots, asOf);
    if (truth === FALSE) return verdicts.notApplicable;
    const verdict = judge(person, asOf, scope);
    if (truth === TRUE || verdict.effect === NONE) return verdict;
    const effect = verdict.effect === TO_DISCRETION ? TO_DISCRETION : TO_OPEN;
    return verdicts.unknown(effect, union(missing(person.slots, asOf), verdict.missing));
  };
}

/** An exception helps only where the criterion is not met; an undecided one keeps the question open. */
function withExceptions(source: Criterion, judge: Judge, slotOf: SlotOf, verdicts: Verdicts): Judge {
  if (source.exceptions.length === 0) return judge;
  const exceptions = source.exceptions.map(({ condition, effect }) => ({
    ...compileCondition(condition, slotOf),
    effect,
  }));
  const toDiscretion = verdicts.failed(TO_DISCRETION);
  return (person, asOf, scope) => {
    const verdict = judge(person, asOf, scope);
    if (verdict.effect === NONE) return verdict;
    let best = verdict;
    let undecided: readonly string[] = NOTHING;
    for (const { first, missing, effect } of exceptions) {
      const truth = decide(first, person.slots, asOf);
      if (truth === TRUE && effect === 'exempt') return verdicts.exempt;
      if (truth === TRUE && best.status === 'not_met') best = toDiscretion;
      if (truth === UNKNOWN) undecided = union(undecided, missing(person.slots, asOf));
    }
    if (undecided.length === 0 || best.effect <= TO_DISCRETION) return best;
    return verdicts.unknown(TO_OPEN, union(best.missing, undecided));
  };
}

/** Without the principal, whether the criterion applies can only be asked of the person itself. */
function withoutPrincipal(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): WithoutPrincipal {
  const failed = verdicts.failed(effectOfFailure(source.binding, source.deviation !== undefined));
  const unknown = verdicts.unknown(TO_OPEN, ['principal']);
  return {
    none: withApplicability(source, () => failed, slotOf, verdicts),
    unknown: withApplicability(source, () => unknown, slotOf, verdicts),
  };
}
