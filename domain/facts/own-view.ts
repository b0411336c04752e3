import type { PersonFacts } from './case-facts.ts';

const FACT = 'relation_to_principal';
const known = new WeakMap<PersonFacts, PersonFacts>();

/**
 * The person that a right derives from, looked at for a right of its own: there it derives from nobody. How the case hangs
 * on it is one statement of the case and holds for the others. The same person has the same view each time.
 */
export function ownView(person: PersonFacts): PersonFacts {
  const found = known.get(person);
  if (found) return found;
  // Values and slots have one order.
  const at = Object.keys(person.values).indexOf(FACT);
  const view: PersonFacts =
    at < 0
      ? person
      : {
          values: { ...person.values, [FACT]: 'none' },
          slots: person.slots.with(at, 'none'),
          evidence: person.evidence,
          unknown: person.unknown,
          findings: person.findings,
          itself: person,
        };
  known.set(person, view);
  return view;
}
