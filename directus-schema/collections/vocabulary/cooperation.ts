import type { CATEGORIES } from '../../../domain/consent/categories.ts';
import type { PURPOSES } from '../../../domain/consent/purposes.ts';
import type * as R from '../../../domain/referral/vocabulary.ts';
import type { Label } from '../kit/types.ts';

type Labels<List extends readonly string[]> = Record<List[number], Label>;

export const ORGANISATION_KIND = {
  name: 'organisation_kind',
  labels: {
    counselling: ['Beratungsstelle', 'Counselling centre'],
    abh: ['Ausländerbehörde', 'Foreigners authority'],
    coordination: ['Koordination', 'Coordination'],
    operator: ['Betrieb', 'Operator'],
  } satisfies Record<string, Label>,
} as const;

export const PARTNER_ROLE = {
  name: 'partner_role',
  labels: {
    counselling: ['Beratung', 'Counselling'],
    abh: ['Ausländerbehörde', 'Foreigners authority'],
    coordinator: ['Koordination', 'Coordinator'],
  } satisfies Record<string, Label>,
} as const;

export const CASE_STATE = {
  name: 'case_state',
  labels: { open: ['offen', 'Open'], closed: ['abgeschlossen', 'Closed'] } satisfies Record<string, Label>,
} as const;

export const STEP_SIDE = {
  name: 'step_side',
  labels: {
    sender: ['abgebende Organisation', 'Sending side'],
    recipient: ['empfangende Organisation', 'Receiving side'],
  } satisfies Labels<typeof R.STEP_SIDES>,
} as const;

export const STEP_KIND = {
  name: 'step_kind',
  labels: {
    human: ['nur durch einen Menschen', 'Human only'],
    service: ['nur automatisch', 'Service only'],
    any: ['Mensch oder automatisch', 'Anyone'],
  } satisfies Labels<typeof R.STEP_KINDS>,
} as const;

export const STEP_REQUIREMENT = {
  name: 'step_requirement',
  labels: {
    forward_consent: ['gültige Einwilligung zur Weiterleitung', 'Valid consent'],
    dossier: ['lesbares Dossier', 'Readable dossier'],
    return_consent: ['Rück-Einwilligung', 'Return consent'],
    note: ['Text (zum Beispiel die Rückfrage)', 'Note'],
  } satisfies Labels<typeof R.STEP_REQUIREMENTS>,
} as const;

export const STEP_EFFECT = {
  name: 'step_effect',
  labels: {
    send: ['wird für die empfangende Organisation sichtbar', 'Becomes visible to the recipient'],
    take_copy: ['eigene Akte der empfangenden Organisation anlegen', 'Recipient takes its own copy'],
    decide: ['Entscheidung', 'Decision'],
  } satisfies Labels<typeof R.STEP_EFFECTS>,
} as const;

export const DEADLINE_UNIT = {
  name: 'deadline_unit',
  labels: {
    working_days: ['Arbeitstage', 'Working days'],
    calendar_days: ['Kalendertage', 'Calendar days'],
    months: ['Monate', 'Months'],
  } satisfies Labels<typeof R.DEADLINE_UNITS>,
} as const;

export const REFERRAL_STATUS = {
  name: 'referral_status',
  labels: {
    proposed: ['vorgeschlagen', 'Proposed'],
    sent: ['weitergeleitet', 'Sent'],
    received: ['eingegangen', 'Received'],
    in_review: ['in Prüfung', 'In review'],
    question: ['Rückfrage', 'Question'],
    granted: ['erteilt', 'Granted'],
    refused: ['abgelehnt', 'Refused'],
    returned: ['zurückgegeben', 'Returned'],
    discarded: ['verworfen', 'Discarded'],
    withdrawn: ['zurückgezogen', 'Withdrawn'],
  } satisfies Record<string, Label>,
} as const;

export const CONSENT_PURPOSE = {
  name: 'consent_purpose',
  labels: {
    referral: ['Weiterleitung der Akte', 'Referral'],
    return_information: ['Rückmeldung an die Beratung', 'Return information'],
    case_conference: ['Fallbesprechung', 'Case conference'],
  } satisfies Labels<typeof PURPOSES>,
} as const;

export const CONSENT_CATEGORY = {
  name: 'consent_category',
  labels: {
    personal_data: ['Name, Geburtsdatum, Staatsangehörigkeit', 'Name, birth date, nationality'],
    residence: ['Einreise, Aufenthaltszeiten, Anträge', 'Residence history'],
    asylum: ['Asylverfahren', 'Asylum procedure'],
    identity: ['Identität und Papiere', 'Identity'],
    family: ['Familie', 'Family'],
    employment: ['Arbeit und Lebensunterhalt', 'Work and livelihood'],
    education: ['Schule und Ausbildung', 'Education'],
    language: ['Sprache und Kenntnisse', 'Language'],
    declaration: ['Bekenntnis zur Grundordnung', 'Declaration'],
    conduct: ['Mitwirkung und Ausschlussgründe', 'Conduct'],
    offences: ['Straftaten (nur einzeln ankreuzen)', 'Offences (tick singly)'],
    health: ['Krankheit, Behinderung, Alter', 'Health'],
    assessment: ['Vorschlag der rechtlichen Prüfung', 'Proposal of the check'],
  } satisfies Labels<typeof CATEGORIES>,
} as const;

export const INBOX_STATE = {
  name: 'inbox_state',
  labels: {
    new: ['neu', 'New'],
    in_progress: ['in Arbeit', 'In progress'],
    done: ['erledigt', 'Done'],
    rejected: ['abgewiesen', 'Rejected'],
  } satisfies Record<string, Label>,
} as const;
