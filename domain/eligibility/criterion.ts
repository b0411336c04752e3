import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { Criterion, Outcome, Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { compileAlternatives } from './alternatives.ts';
import { compileCondition, type Moment, type SlotOf } from './condition.ts';
import { NONE, TO_DISCRETION, TO_OPEN, effectOfFailure, effectOfUnknown } from './effect.ts';
import { decide } from './decide.ts';
import { compileJudgement } from './judgement.ts';
import { overSubjects } from './over-subjects.ts';
import { compilePlain, judgePlain, type Plain } from './plain.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';
import { union } from './union.ts';
import { NOTHING, Verdicts, type Judge, type Verdict } from './verdict.ts';

/** The outcome of another basis for one person of the case, on the day asked about. */
export type ResolveRef = (
  basis: string,
  facts: CaseFacts,
  asOf: Day,
) => { outcome: Outcome; missing: readonly string[] };

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
  if (source.ref) return { ...common, judge: refJudge(source, source.ref, verdicts) };
  const core = compileCore(source, slotOf, verdicts);
  const applicable = withApplicability(source, core.judge, slotOf, verdicts);
  const judge = withExceptions(source, applicable, slotOf, verdicts);
  return {
    ...common,
    judge: overSubjects(source.subject, judge, verdicts),
    judgeSelf: source.subject === 'self' ? judge : undefined,
    plain: source.subject === 'self' && judge === core.judge ? core.plain : undefined,
  };
}

function compileCore(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): { judge: Judge; plain?: Plain } {
  const { key, binding, condition, alternatives } = source;
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
  return (person, asOf) => {
    const truth = decide(first, person.slots, asOf);
    if (truth === FALSE) return verdicts.notApplicable;
    const verdict = judge(person, asOf);
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
  return (person, asOf) => {
    const verdict = judge(person, asOf);
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

function refJudge(
  source: Criterion,
  ref: NonNullable<Criterion['ref']>,
  verdicts: Verdicts,
): CompiledCriterion['judge'] {
  const failed = verdicts.failed(effectOfFailure(source.binding, source.deviation !== undefined));
  return (facts, asOf, resolve) =>
    overSubjects(
      ref.subject,
      (person) => {
        const { outcome, missing } = resolve(ref.basis, asSelf(facts, person), asOf);
        if (ref.outcomes.includes(outcome)) return verdicts.met;
        return outcome === 'open' ? verdicts.unknown(effectOfUnknown(source.binding), missing) : failed;
      },
      verdicts,
    )(facts, asOf);
}

/** The case as seen from another person of it: what is known of the others stays with the case. */
function asSelf(facts: CaseFacts, person: PersonFacts): CaseFacts {
  return person === facts.self ? facts : { self: person, children: { complete: false, rows: [] } };
}
