import type { EventType } from './event-types.ts';

/**
 * Who may lawfully receive what. Register changes reach the authority only (§§ 71, 72 AufenthV), course results come by
 * or for the person to the counselling side, an enquiry without personal data may go to either.
 */
export const RECIPIENTS: Readonly<Record<EventType, readonly ('counselling' | 'abh')[]>> = {
  'de.bleiberecht.enquiry.received': ['counselling', 'abh'],
  'de.bleiberecht.language-result.received': ['counselling'],
  'de.bleiberecht.register.changed': ['abh'],
};
