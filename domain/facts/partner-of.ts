import type { CaseFacts, PersonFacts } from './case-facts.ts';

/** The partner of the person: whoever derives a right as a spouse has that person for a partner, entered twice or not. */
export function partnerOf({ self, partner, principal }: CaseFacts): PersonFacts | null | undefined {
  return self.values.relation_to_principal === 'spouse' ? (partner ?? principal) : partner;
}
