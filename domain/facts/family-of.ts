import type { CaseFacts, PersonFacts } from './case-facts.ts';

const UNKNOWN_CHILDREN: CaseFacts['children'] = { complete: false, rows: [] };

/**
 * The case as seen from another person of it. Only for the person that the right derives from is something known of the
 * family: the spouse shares the children; a child is one of them, and nobody said whether there are more.
 */
export function familyOf(facts: CaseFacts, person: PersonFacts): CaseFacts {
  if (person === facts.self) return facts;
  if (person !== facts.principal) return { self: person, children: UNKNOWN_CHILDREN };
  switch (facts.self.values.relation_to_principal) {
    case 'spouse':
      return { self: person, partner: facts.self, children: facts.children };
    case 'child':
      return { self: person, children: { complete: false, rows: [facts.self, ...facts.children.rows] } };
    default:
      return { self: person, children: UNKNOWN_CHILDREN };
  }
}
