import type { Subject } from '../law/schema.ts';
import type { CaseFacts, PersonFacts } from './case-facts.ts';
import { partnerOf } from './partner-of.ts';

/** The people that a criterion speaks of, as far as they are known. */
export function peopleOf(subject: Subject, facts: CaseFacts): readonly PersonFacts[] {
  const { self, principal, children } = facts;
  const partner = partnerOf(facts);
  const people = {
    self: [self],
    partner: [partner],
    principal: [principal],
    each_child: children.rows,
    each_adult: [self, partner],
    any_adult: [self, partner],
  }[subject];
  return people.flatMap((person) => (person ? [person] : []));
}
