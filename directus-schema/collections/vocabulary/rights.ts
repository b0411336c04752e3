import type { Label } from '../kit/types.ts';

type Labels = Record<string, Label>;

export const RIGHTS_KIND = {
  name: 'rights_kind',
  labels: {
    access: ['Auskunft (Art. 15)', 'Access (Art. 15)'],
    correction: ['Berichtigung (Art. 16)', 'Correction (Art. 16)'],
    restriction: ['Einschränkung (Art. 18)', 'Restriction (Art. 18)'],
    deletion: ['Löschung (Art. 17)', 'Deletion (Art. 17)'],
  } satisfies Labels,
} as const;

export const RIGHTS_STATE = {
  name: 'rights_state',
  labels: {
    open: ['offen', 'Open'],
    done: ['erledigt', 'Done'],
    cancelled: ['zurückgenommen', 'Cancelled'],
  } satisfies Labels,
} as const;

/** Why processing is restricted (Art. 18 Abs. 1 DSGVO). */
export const RESTRICTION_GROUND = {
  name: 'restriction_ground',
  labels: {
    accuracy: ['Richtigkeit bestritten (lit. a)', 'Accuracy contested'],
    unlawful: ['unrechtmäßig, Person will keine Löschung (lit. b)', 'Unlawful, no deletion wanted'],
    legal_claims: ['Person braucht die Daten für Rechtsansprüche (lit. c)', 'Needed for legal claims'],
    objection: ['Widerspruch wird geprüft (lit. d)', 'Objection under review'],
  } satisfies Labels,
} as const;

/** Why something was asked for: a restriction has its grounds, an erasure has others. */
export const RIGHTS_GROUND = {
  name: 'rights_ground',
  labels: {
    ...RESTRICTION_GROUND.labels,
    request: ['Wunsch der Person (Art. 17 DSGVO)', 'Request'],
    withdrawal: ['Einwilligung widerrufen', 'Withdrawal'],
    close_out: ['Ende des Programms', 'Close-out'],
  } satisfies Labels,
} as const;

/** What a retention rule is about, and from which day it counts. */
export const RETENTION_SUBJECT = {
  name: 'retention_subject',
  labels: {
    case: ['Fälle mit allem, was dazugehört (ab Abschluss)', 'Cases (from closing)'],
    enquiry: ['Anfragen ohne Fall (ab Eingang)', 'Enquiries without a case'],
    import: ['Übernommene Listen mit Datei (ab Upload)', 'Imported lists'],
    inbox: ['Eingegangene Meldungen ohne Fall (ab Eingang)', 'Inbox events without a case'],
    outbox: ['Ausgang (ab Ereignis)', 'Outbox'],
  } satisfies Labels,
} as const;
