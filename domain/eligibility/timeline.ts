import type { CaseFacts } from '../facts/case-facts.ts';
import { peopleOf } from '../facts/people-of.ts';
import type { Outcome, Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import type { Assessment, CompiledVersion } from './assess.ts';
import type { CompiledLaw } from './compiled-law.ts';
import type { Moment } from './condition.ts';
import { nextFlip } from './next-flip.ts';

/** A stretch of days with one outcome. `to` absent: without end, as far as known today. */
export type Span = { readonly from: Day; readonly to?: Day | undefined; readonly outcome: Outcome };

/** The facts on a day, and the first later day on which one of them changes by itself. */
export type FactsOn = (day: Day) => { readonly facts: CaseFacts; readonly nextChange?: Day | undefined };

/** A day on which something can change, and the assessment that holds until the next such day. */
export type Step = { readonly day: Day; readonly assessment: Assessment };

/**
 * Every day from a day on on which anything can change: a `$NOW` comparison flips, a fact changes, another version comes
 * into force. In between nothing does.
 */
export function* steps(law: CompiledLaw, basis: string, asOf: Day, factsOn: FactsOn): Generator<Step> {
  let day: Day | undefined = asOf;
  while (day !== undefined) {
    const { facts, nextChange } = factsOn(day);
    yield { day, assessment: law.assess(basis, facts, day) };
    day = earliest([nextChange, nextVersionDay(law, basis, day), flipOf(law, basis, facts, day)]);
  }
}

/** The outcome over time from a day on, all other facts unchanged. Exact: nothing is sampled. */
export function timeline(law: CompiledLaw, basis: string, asOf: Day, factsOn: FactsOn): readonly Span[] {
  const spans: { from: Day; to?: Day | undefined; outcome: Outcome }[] = [];
  for (const { day, assessment } of steps(law, basis, asOf, factsOn)) {
    const last = spans.at(-1);
    if (last?.outcome === assessment.outcome) continue;
    if (last) last.to = day - 1;
    spans.push({ from: day, outcome: assessment.outcome });
  }
  return withLater(spans);
}

/** The assessment of a day in the light of its timeline: what time alone will cure is `later`. */
export function withTimeline(assessment: Assessment, spans: readonly Span[]): Assessment {
  return spans[0]?.outcome === 'later' ? { ...assessment, outcome: 'later' } : assessment;
}

const isReached = ({ outcome }: Span): boolean => outcome === 'met' || outcome === 'discretion';

/** What time alone will cure is `later`, not a no; neighbours that become alike are one span. */
function withLater(spans: readonly Span[]): readonly Span[] {
  const named = spans.map(
    (span, index): Span =>
      (span.outcome === 'not_met' || span.outcome === 'barred') && spans.slice(index + 1).some(isReached)
        ? { ...span, outcome: 'later' }
        : span,
  );
  return named.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1);
    if (last?.outcome === span.outcome) merged[merged.length - 1] = { ...last, to: span.to };
    else merged.push(span);
    return merged;
  }, []);
}

function nextVersionDay(law: CompiledLaw, basis: string, after: Day): Day | undefined {
  const versions = [basis, ...law.referredBy(basis)].flatMap((id) => law.versionsOf(id));
  return earliest(
    versions
      .flatMap(({ from, to }) => [from, to === undefined ? undefined : to + 1])
      .filter((day) => (day ?? 0) > after),
  );
}

function flipOf(law: CompiledLaw, basis: string, facts: CaseFacts, after: Day): Day | undefined {
  const everyone = [facts.self, facts.partner, facts.principal, ...facts.children.rows];
  const own = law.inForce(basis, after);
  const referred = law.referredBy(basis).flatMap((id) => law.inForce(id, after)?.moments ?? []);
  return earliest([
    ...(own ? flipsOfVersion(own, facts, after) : []),
    ...everyone.map((person) => (person && referred.length > 0 ? nextFlip(referred, person.values, after) : undefined)),
  ]);
}

function flipsOfVersion({ moments }: CompiledVersion, facts: CaseFacts, after: Day): readonly (Day | undefined)[] {
  const bySubject = Map.groupBy(moments, ({ subject }) => subject) as Map<Subject, Moment[]>;
  return [...bySubject].flatMap(([subject, list]) =>
    peopleOf(subject, facts).map((person) => nextFlip(list, person.values, after)),
  );
}

function earliest(days: readonly (Day | undefined)[]): Day | undefined {
  let first: Day | undefined;
  for (const day of days) if (day !== undefined && (first === undefined || day < first)) first = day;
  return first;
}
