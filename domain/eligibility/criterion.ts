import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { Criterion, Outcome, Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { compileAlternatives } from './alternatives.ts';
import { compileCondition, type Moment, type SlotOf } from './condition.ts';
import { NONE, TO_DISCRETION, TO_OPEN, effectOfFailure, effectOfUnknown } from './effect.ts';
import { decide } from './decide.ts';
import { compileJudgement } from './judgement.ts';
import { overSubjects } from './over-subjects.ts';
import { compileExceptions } from './exceptions.ts';
import { compilePlain, judgePlain, type Plain } from './plain.ts';
import { FALSE, TRUE } from './truth.ts';
import { union } from './union.ts';
import { Verdicts, type Judge, type Verdict } from './verdict.ts';

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
  /** The same without a detour, where it is one condition on the person alone: most are. */
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
  const exceptions = compileExceptions(source, slotOf, verdicts);
  const { subject, applies_when: appliesWhen } = source;
  if (subject === 'self' && !appliesWhen && !source.alternatives && source.binding !== 'judgement') {
    const plain = compilePlain(source, slotOf, verdicts, exceptions);
    return { ...common, plain, judge: ({ self }, asOf) => judgePlain(plain, self, asOf) };
  }
  const core = compileCore(source, slotOf, verdicts);
  const applicable = withApplicability(source, core, slotOf, verdicts);
  const judge: Judge = exceptions
    ? (person, asOf) => {
        const verdict = applicable(person, asOf);
        return verdict.effect === NONE ? verdict : exceptions(verdict, person, asOf);
      }
    : applicable;
  return { ...common, judge: overSubjects(subject, judge, verdicts) };
}

function compileCore(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): Judge {
  if (source.alternatives) return compileAlternatives(source, slotOf, verdicts);
  if (source.binding === 'judgement') return compileJudgement(source.key, source.condition, slotOf, verdicts);
  const plain = compilePlain(source, slotOf, verdicts);
  return (person, asOf) => judgePlain(plain, person, asOf);
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
