import type { CaseFacts, PersonFacts } from './case-facts.ts';
import { childrenOfPrincipal } from './children-of-principal.ts';
import { ownView } from './own-view.ts';

/** The case as seen from another person of it. Only for the one that the right derives from is something known of the family. */
export function familyOf(facts: CaseFacts, person: PersonFacts): CaseFacts {
  const { self, principal } = facts;
  if (person === self) return facts;
  if (person !== principal) return { self: person, children: { complete: false, rows: [] } };
  const relation = self.values.relation_to_principal;
  const children = childrenOfPrincipal(relation, self, facts.children);
  const own = ownView(person);
  return relation === 'spouse' ? { self: own, partner: self, children } : { self: own, children };
}
