import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import { partnerOf } from '../facts/partner-of.ts';
import type { Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { NONE, TO_OPEN, type Effect } from './effect.ts';
import { union } from './union.ts';
import type { Judge, ResolveRef, Scope, Verdict, Verdicts } from './verdict.ts';

/** What a criterion on the principal says of a person without one, and of a person of whom nobody said whether there is one. */
export type WithoutPrincipal = { readonly none: Judge; readonly unknown: Judge };

/**
 * Applies a judge to the people that a criterion speaks of, joined by Kleene AND (`any_adult`: OR). Known to have none:
 * not applicable; but a right that derives from somebody is not met without that person.
 */
export function overSubjects(
  subject: Subject,
  judge: Judge,
  without: WithoutPrincipal,
  verdicts: Verdicts,
): (facts: CaseFacts, asOf: Day, resolve: ResolveRef) => Verdict {
  const one = (person: PersonFacts | null | undefined, who: string, asOf: Day, scope: Scope): Verdict => {
    if (person === null) return verdicts.notApplicable;
    return person ? judge(person, asOf, scope) : verdicts.unknown(TO_OPEN, [who]);
  };
  const adults = (facts: CaseFacts, asOf: Day, scope: Scope) => [
    judge(facts.self, asOf, scope),
    one(partnerOf(facts), 'partner', asOf, scope),
  ];
  switch (subject) {
    case 'self':
      return (facts, asOf, resolve) => judge(facts.self, asOf, { facts, resolve });
    case 'partner':
      return (facts, asOf, resolve) => one(partnerOf(facts), 'partner', asOf, { facts, resolve });
    case 'principal':
      return (facts, asOf, resolve) => {
        if (facts.principal) return judge(facts.principal, asOf, { facts, resolve });
        return (facts.principal === null ? without.none : without.unknown)(facts.self, asOf);
      };
    case 'each_child':
      return (facts, asOf, resolve) => {
        const found = facts.children.rows.map((child) => judge(child, asOf, { facts, resolve }));
        if (!facts.children.complete) found.push(verdicts.unknown(TO_OPEN, ['children']));
        return every(found, verdicts);
      };
    case 'each_adult':
      return (facts, asOf, resolve) => every(adults(facts, asOf, { facts, resolve }), verdicts);
    case 'any_adult':
      return (facts, asOf, resolve) => some(adults(facts, asOf, { facts, resolve }), verdicts);
  }
}

/** Kleene AND: one failure decides the status, the heaviest effect decides the outcome. */
function every(found: readonly Verdict[], { key, notApplicable }: Verdicts): Verdict {
  const effect = found.reduce<Effect>((worst, verdict) => (verdict.effect > worst ? verdict.effect : worst), NONE);
  const status = (['not_met', 'unknown', 'met', 'exempt'] as const).find((candidate) =>
    found.some((verdict) => verdict.status === candidate),
  );
  if (!status) return notApplicable;
  return { key, status, effect, missing: found.map(({ missing }) => missing).reduce(union) };
}

/** Kleene OR over those that it applies to: one that is met is enough, one that is open keeps the question open. */
function some(found: readonly Verdict[], { key, notApplicable }: Verdicts): Verdict {
  const applicable = found.filter(({ status }) => status !== 'not_applicable');
  const [first] = applicable;
  if (!first) return notApplicable;
  const settled = applicable.find(({ effect }) => effect === NONE);
  if (settled) return settled;
  const open = applicable.filter(({ status }) => status === 'unknown');
  if (open.length === 0) return first;
  const effect = open.reduce<Effect>((worst, verdict) => (verdict.effect > worst ? verdict.effect : worst), NONE);
  return { key, status: 'unknown', effect, missing: open.map(({ missing }) => missing).reduce(union) };
}
