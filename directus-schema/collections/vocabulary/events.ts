import type { EventType } from '../../../domain/events/event-types.ts';
import type { Label } from '../kit/types.ts';

/** What other systems may report to us. */
export const EVENT_TYPE = {
  name: 'event_type',
  labels: {
    'de.bleiberecht.enquiry.received': ['Anfrage von außen', 'Enquiry'],
    'de.bleiberecht.language-result.received': ['Ergebnis eines Sprachkurses', 'Language result'],
    'de.bleiberecht.register.changed': ['Änderung im Melderegister', 'Register change'],
  } satisfies Record<EventType, Label>,
} as const;

export const DELIVERY_STATE = {
  name: 'delivery_state',
  labels: {
    pending: ['wartet', 'Pending'],
    leased: ['in Arbeit', 'Leased'],
    done: ['erledigt', 'Done'],
    dead: ['gescheitert', 'Dead letter'],
  } satisfies Record<string, Label>,
} as const;
