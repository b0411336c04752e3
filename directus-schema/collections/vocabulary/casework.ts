import type { ClockKind } from '../../../domain/deadlines/vocabulary.ts';
import type { OutcomeResult, OutcomeSource } from '../../../domain/referral/outcome.ts';
import type { TemplateKind } from '../../../domain/letters/placeholders.ts';
import type { Label } from '../kit/types.ts';

type Labels = Record<string, Label>;

export const ENQUIRER_KIND = {
  name: 'enquirer_kind',
  labels: {
    person: ['die Person selbst', 'The person'],
    volunteer: ['ehrenamtliche Begleitung', 'Volunteer'],
    employer: ['Arbeitgeber', 'Employer'],
    social_work: ['soziale Einrichtung', 'Social work'],
    medical: ['medizinische Einrichtung', 'Medical institution'],
    school: ['Schule oder Ausbildungsstätte', 'School'],
    other: ['andere', 'Other'],
  } satisfies Labels,
} as const;

export const ENQUIRY_STATE = {
  name: 'enquiry_state',
  labels: {
    new: ['neu', 'New'],
    answered: ['beantwortet', 'Answered'],
    invited: ['Person eingeladen', 'Invited'],
    case_opened: ['Fall eröffnet', 'Case opened'],
    closed: ['abgeschlossen', 'Closed'],
  } satisfies Labels,
} as const;

export const CONSULTATION_KIND = {
  name: 'consultation_kind',
  labels: { first: ['Erstberatung', 'First'], follow_up: ['Folgeberatung', 'Follow-up'] } satisfies Labels,
} as const;

export const CONSULTATION_MODE = {
  name: 'consultation_mode',
  labels: {
    in_person: ['persönlich', 'In person'],
    phone: ['Telefon', 'Phone'],
    video: ['Video', 'Video'],
    outreach: ['aufsuchend', 'Outreach'],
    written: ['schriftlich', 'Written'],
  } satisfies Labels,
} as const;

export const TASK_KIND = {
  name: 'task_kind',
  labels: {
    identity: ['Identität und Pass', 'Identity'],
    language: ['Sprache', 'Language'],
    civic: ['Rechts- und Gesellschaftsordnung', 'Civic knowledge'],
    livelihood: ['Arbeit und Lebensunterhalt', 'Livelihood'],
    education: ['Schule und Ausbildung', 'Education'],
    residence: ['Aufenthalt belegen', 'Residence'],
    health: ['Gesundheit', 'Health'],
    conduct: ['Mitwirkung, Straftaten', 'Conduct'],
    other: ['anderes', 'Other'],
  } satisfies Labels,
} as const;

export const TASK_STATE = {
  name: 'task_state',
  labels: {
    open: ['offen', 'Open'],
    done: ['erledigt', 'Done'],
    dropped: ['nicht mehr nötig', 'Dropped'],
  } satisfies Labels,
} as const;

export const TASK_ORIGIN = {
  name: 'task_origin',
  labels: {
    hand: ['von Hand', 'By hand'],
    check: ['aus der Prüfung', 'From the check'],
    conference: ['aus der Fallbesprechung', 'From a conference'],
    question: ['aus einer Rückfrage', 'From a question'],
    decision: ['aus einer Entscheidung', 'From a decision'],
  } satisfies Labels,
} as const;

export const DOCUMENT_KIND = {
  name: 'document_kind',
  labels: {
    passport: ['Pass oder Passersatz', 'Passport'],
    identity: ['anderes Identitätspapier', 'Identity document'],
    birth_certificate: ['Geburtsurkunde', 'Birth certificate'],
    marriage_certificate: ['Heiratsurkunde', 'Marriage certificate'],
    embassy: ['Nachweis über Vorsprache bei der Botschaft', 'Embassy visit'],
    residence: ['Duldung, Gestattung, Titel', 'Residence paper'],
    registration: ['Meldebescheinigung', 'Registration'],
    language: ['Sprachzertifikat', 'Language certificate'],
    civic: ['Test „Leben in Deutschland“', 'Civic test'],
    school: ['Zeugnis, Schulbescheinigung', 'School certificate'],
    training: ['Ausbildungsvertrag', 'Training contract'],
    employment: ['Arbeitsvertrag', 'Employment contract'],
    income: ['Lohnabrechnung, Leistungsbescheid', 'Income'],
    declaration: ['Bekenntnis zur Grundordnung', 'Declaration'],
    medical: ['ärztliche Bescheinigung', 'Medical certificate'],
    register: ['Auszug aus einem Register', 'Register extract'],
    other: ['anderes', 'Other'],
  } satisfies Labels,
} as const;

export const DOCUMENT_STATE = {
  name: 'document_state',
  labels: {
    new: ['neu', 'New'],
    accepted: ['anerkannt', 'Accepted'],
    rejected: ['nicht anerkannt', 'Rejected'],
  } satisfies Labels,
} as const;

export const OUTCOME_RESULT = {
  name: 'outcome_result',
  labels: {
    granted: ['Titel erteilt', 'Granted'],
    other_title: ['anderer Titel', 'Other title'],
    refused: ['abgelehnt', 'Refused'],
    withdrawn: ['Antrag zurückgenommen', 'Withdrawn'],
    moved: ['verzogen', 'Moved'],
    departed: ['ausgereist', 'Departed'],
    unknown: ['unbekannt', 'Unknown'],
  } satisfies Record<OutcomeResult, Label>,
} as const;

export const OUTCOME_SOURCE = {
  name: 'outcome_source',
  labels: {
    person: ['von der Person', 'Person'],
    authority: ['von der Behörde', 'Authority'],
    none: ['noch nichts bekannt', 'Nothing known yet'],
    lawyer: ['von der Anwältin oder dem Anwalt', 'Lawyer'],
    other: ['anders', 'Other'],
  } satisfies Record<OutcomeSource, Label>,
} as const;

export const WAVE_STATE = {
  name: 'wave_state',
  labels: {
    planned: ['geplant', 'Planned'],
    prepared: ['Codes erzeugt', 'Prepared'],
    sent: ['verschickt', 'Sent'],
  } satisfies Labels,
} as const;

export const IMPORT_STATE = {
  name: 'import_state',
  labels: {
    uploaded: ['hochgeladen', 'Uploaded'],
    checked: ['Probelauf fertig', 'Checked'],
    imported: ['übernommen', 'Imported'],
    failed: ['nicht lesbar', 'Failed'],
  } satisfies Labels,
} as const;

export const CLOCK_KIND = {
  name: 'clock_kind',
  labels: {
    duldung_ends: ['Duldung läuft ab', 'Duldung ends'],
    permit_104c_ends: ['Chancen-Aufenthalt (18 Monate) läuft ab', '§ 104c ends'],
    fiktion_ends: ['Fiktionsbescheinigung läuft ab', 'Fiktionsbescheinigung ends'],
    birthday_27: ['27. Geburtstag (§ 25a)', '27th birthday'],
    passport_ends: ['Pass läuft ab', 'Passport ends'],
    consent_ends: ['Einwilligung läuft ab', 'Consent ends'],
    remedy_ends: ['Rechtsmittelfrist endet', 'Remedy ends'],
    promise_ends: ['Zusicherung endet', 'Promise ends'],
    referral_due: ['Frist einer Weiterleitung', 'Referral due'],
    task_due: ['Aufgabe fällig', 'Task due'],
    triage_target: ['Zieldatum der Triage', 'Triage target'],
    document_ends: ['Nachweis läuft ab', 'Document ends'],
    basis_possible: ['Bleiberecht wird möglich', 'Basis becomes possible'],
    retention_ends: ['Löschfrist', 'Retention ends'],
  } satisfies Record<ClockKind, Label>,
} as const;

export const REMINDER_STATE = {
  name: 'reminder_state',
  labels: {
    open: ['offen', 'Open'],
    sent: ['verschickt', 'Sent'],
    done: ['erledigt', 'Done'],
    failed: ['nicht zustellbar', 'Failed'],
  } satisfies Labels,
} as const;

export const TEMPLATE_KIND = {
  name: 'template_kind',
  labels: {
    reminder: ['Erinnerung (E-Mail)', 'Reminder'],
    escalation: ['Erinnerung an die Vertretung (E-Mail)', 'Escalation'],
    letter: ['Brief', 'Letter'],
    consent: ['Einwilligungstext', 'Consent text'],
  } satisfies Record<TemplateKind, Label>,
} as const;

export const DELETION_REASON = {
  name: 'deletion_reason',
  labels: {
    retention: ['Frist abgelaufen', 'Retention ended'],
    request: ['Wunsch der Person (Art. 17 DSGVO)', 'Request'],
    withdrawal: ['Einwilligung widerrufen', 'Withdrawal'],
    close_out: ['Ende des Programms', 'Close-out'],
  } satisfies Labels,
} as const;

export const CASE_LANE = {
  name: 'case_lane',
  labels: {
    counselling: ['Beratung bei einem Träger', 'Counselling centre'],
    social_work: ['Sozialarbeit der Ausländerbehörde', 'Social work of the authority'],
  } satisfies Labels,
} as const;

export const CONTACT_CHANNEL = {
  name: 'contact_channel',
  labels: {
    phone: ['Anruf', 'Phone'],
    message: ['Kurznachricht', 'Message'],
    mail: ['E-Mail', 'Mail'],
    post: ['Post', 'Post'],
    companion: ['über eine Begleitperson', 'Companion'],
    visit: ['nur persönlich', 'In person'],
  } satisfies Labels,
} as const;
