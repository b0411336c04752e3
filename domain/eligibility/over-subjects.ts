import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { NONE, TO_OPEN, type Effect } from './effect.ts';
import { union } from './union.ts';
import type { Judge, Verdict, Verdicts } from './verdict.ts';

/** Applies a judge to the people that a criterion speaks of, joined by Kleene AND; known to have none: not applicable. */
export function overSubjects(
  subject: Subject,
  judge: Judge,
  verdicts: Verdicts,
): (facts: CaseFacts, asOf: Day) => Verdict {
  const one = (person: PersonFacts | null | undefined, who: string, asOf: Day): Verdict => {
    if (person === null) return verdicts.notApplicable;
    return person ? judge(person, asOf) : verdicts.unknown(TO_OPEN, [who]);
  };
  switch (subject) {
    case 'self':
      return (facts, asOf) => judge(facts.self, asOf);
    case 'partner':
    case 'principal':
      return (facts, asOf) => one(facts[subject], subject, asOf);
    case 'each_child':
      return ({ children }, asOf) => {
        const found = children.rows.map((child) => judge(child, asOf));
        if (!children.complete) found.push(verdicts.unknown(TO_OPEN, ['children']));
        return every(found, verdicts);
      };
    case 'each_adult':
      return (facts, asOf) => every([judge(facts.self, asOf), one(facts.partner, 'partner', asOf)], verdicts);
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
