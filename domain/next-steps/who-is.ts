import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { Who } from './to-do.ts';

/** The role of a person in a case; a right that derives from somebody is asked of the same people, seen from there. */
export function whoIs({ self, partner, principal, children }: CaseFacts): (person: PersonFacts) => Who {
  const roles = new Map<PersonFacts, Who>([[self, 'self']]);
  if (partner) roles.set(partner, 'partner');
  if (principal) roles.set(principal, 'principal');
  children.rows.forEach((child, index) => roles.set(child, `child ${index + 1}`));
  return (person) => roles.get(person.itself ?? person) ?? 'self';
}
