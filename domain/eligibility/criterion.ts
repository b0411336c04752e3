import type { CaseFacts } from '../facts/case-facts.ts';
import type { Criterion, Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { compileAlternatives } from './alternatives.ts';
import { compileCondition, type Moment, type SlotOf } from './condition.ts';
import { NONE, TO_DISCRETION, TO_OPEN, effectOfFailure } from './effect.ts';
import { decide } from './decide.ts';
import { compileJudgement } from './judgement.ts';
import { compileExceptions } from './exceptions.ts';
import { overSubjects, type WithoutPrincipal } from './over-subjects.ts';
import { compilePlain, judgePlain, type Plain } from './plain.ts';
import { compileRef } from './ref.ts';
import { FALSE, TRUE } from './truth.ts';
import { union } from './union.ts';
import { Verdicts, type Judge, type ResolveRef, type Verdict } from './verdict.ts';

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
  const exceptions = compileExceptions(source, slotOf, verdicts);
  const subject = source.ref?.subject ?? source.subject;
  if (subject === 'self' && isPlain(source)) {
    const plain = compilePlain(source, slotOf, verdicts, exceptions);
    return { ...common, plain, judge: ({ self }, asOf) => judgePlain(plain, self, asOf) };
  }
  const core = compileCore(source, slotOf, verdicts);
  const applicable = withApplicability(source, core, slotOf, verdicts);
  const judge: Judge = exceptions
    ? (person, asOf, scope) => {
        const verdict = applicable(person, asOf, scope);
        return verdict.effect === NONE ? verdict : exceptions(verdict, person, asOf);
      }
    : applicable;
  return { ...common, judge: overSubjects(subject, judge, withoutPrincipal(source, slotOf, verdicts), verdicts) };
}

const isPlain = ({ applies_when, alternatives, ref, binding }: Criterion): boolean =>
  !applies_when && !alternatives && !ref && binding !== 'judgement';

function compileCore(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): Judge {
  if (source.ref) return compileRef(source.ref, source, verdicts);
  if (source.alternatives) return compileAlternatives(source, slotOf, verdicts);
  if (source.binding === 'judgement') return compileJudgement(source.key, source.condition, slotOf, verdicts);
  const plain = compilePlain(source, slotOf, verdicts);
  return (person, asOf) => judgePlain(plain, person, asOf);
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

/** Without the principal, whether the criterion applies can only be asked of the person itself. */
function withoutPrincipal(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): WithoutPrincipal {
  const failed = verdicts.failed(effectOfFailure(source.binding, source.deviation !== undefined));
  const unknown = verdicts.unknown(TO_OPEN, ['principal']);
  return {
    none: withApplicability(source, () => failed, slotOf, verdicts),
    unknown: withApplicability(source, () => unknown, slotOf, verdicts),
  };
}
