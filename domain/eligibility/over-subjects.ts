import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { Subject } from '../law/schema.ts';
import type { Day } from '../time/day.ts';
import { NONE, TO_OPEN } from './effect.ts';
import { NOT_APPLICABLE, type Judge, type Verdict } from './verdict.ts';

const unknownPerson = (who: string): Verdict => ({ status: 'unknown', effect: TO_OPEN, missing: [who] });

/** Applies a judge to the people that a criterion speaks of, joined by Kleene AND; known to have none: not applicable. */
export function overSubjects(subject: Subject, judge: Judge): (facts: CaseFacts, asOf: Day) => Verdict {
  switch (subject) {
    case 'self':
      return (facts, asOf) => judge(facts.self, asOf);
    case 'partner':
    case 'principal':
      return (facts, asOf) => one(facts[subject], subject, judge, asOf);
    case 'each_child':
      return ({ children }, asOf) => {
        const verdicts = children.rows.map((child) => judge(child, asOf));
        if (!children.complete) verdicts.push(unknownPerson('children'));
        return every(verdicts);
      };
    case 'each_adult':
      return (facts, asOf) => every([judge(facts.self, asOf), one(facts.partner, 'partner', judge, asOf)]);
  }
}

function one(person: PersonFacts | null | undefined, who: keyof CaseFacts, judge: Judge, asOf: number): Verdict {
  if (person === null) return NOT_APPLICABLE;
  return person ? judge(person, asOf) : unknownPerson(who);
}

/** Kleene AND: one failure decides the status, the heaviest effect decides the outcome. */
function every(verdicts: readonly Verdict[]): Verdict {
  const heaviest = verdicts.reduce((worst, { effect }) => (effect > worst ? effect : worst), NONE as Verdict['effect']);
  const status = (['not_met', 'unknown', 'met', 'exempt'] as const).find((candidate) =>
    verdicts.some((verdict) => verdict.status === candidate),
  );
  if (!status) return NOT_APPLICABLE;
  return { status, effect: heaviest, missing: [...new Set(verdicts.flatMap(({ missing }) => missing))] };
}
