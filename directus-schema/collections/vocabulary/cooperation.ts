import type { CATEGORIES } from '../../../domain/consent/categories.ts';
import type { PURPOSES } from '../../../domain/consent/purposes.ts';
import type * as K from '../../../domain/cooperation/vocabulary.ts';
import type { REFUSAL_REASONS } from '../../../domain/referral/step-details.ts';
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
    social_work: ['Sozialarbeit der Ausländerbehörde', 'Social work of the authority'],
    abh: ['Ausländerbehörde', 'Foreigners authority'],
    coordinator: ['Koordination', 'Coordinator'],
  } satisfies Labels<typeof K.PARTNER_ROLES>,
} as const;

export const ENTRY_CHANNEL = {
  name: 'entry_channel',
  labels: {
    letter: ['Brief der Ausländerbehörde', 'Letter of the authority'],
    self: ['Person kommt selbst', 'The person comes'],
    third_party: ['Anfrage Dritter', 'Enquiry of others'],
  } satisfies Labels<typeof K.ENTRY_CHANNELS>,
} as const;

export const THRESHOLD_KIND = {
  name: 'threshold_kind',
  labels: {
    duldung: ['Jahre mit Duldung', 'Years with a Duldung'],
    stay: ['Jahre in Deutschland', 'Years in Germany'],
    permit_104c: ['Aufenthaltserlaubnis nach § 104c', 'Permit under § 104c'],
  } satisfies Labels<typeof K.THRESHOLD_KINDS>,
} as const;

export const REPORTING_PERIOD = {
  name: 'reporting_period',
  labels: {
    none: ['kein Bericht', 'None'],
    quarter: ['vierteljährlich', 'Quarterly'],
    half_year: ['halbjährlich', 'Half-yearly'],
    year: ['jährlich', 'Yearly'],
  } satisfies Labels<typeof K.REPORTING_PERIODS>,
} as const;

export const PROCESS = {
  name: 'process',
  labels: {
    referral: ['Weiterleitung an die Ausländerbehörde', 'Referral to the authority'],
    allocation: ['Zuteilung an eine Beratungsstelle', 'Allocation to a centre'],
    handover: ['Übergabe an eine andere Stelle', 'Handover to another office'],
  } satisfies Labels<typeof R.PROCESSES>,
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
    forward_consent: ['gültige Einwilligung zur Weitergabe', 'Valid consent'],
    secrecy_release: ['Entbindung von der Schweigepflicht (wo sie gilt)', 'Release from secrecy'],
    dossier: ['lesbares Dossier', 'Readable dossier'],
    shown: ['der Person gezeigtes Dossier', 'Dossier shown to the person'],
    return_consent: ['Rück-Einwilligung', 'Return consent'],
    note: ['Text (zum Beispiel die Rückfrage)', 'Note'],
  } satisfies Labels<typeof R.STEP_REQUIREMENTS>,
} as const;

export const STEP_EFFECT = {
  name: 'step_effect',
  labels: {
    send: ['wird für die empfangende Organisation sichtbar', 'Becomes visible to the recipient'],
    take_copy: ['eigene Akte der empfangenden Organisation anlegen', 'Recipient takes its own copy'],
    ask: ['fragt nach, was fehlt', 'Asks for what is missing'],
    grant: ['erteilt', 'Grants'],
    refuse: ['lehnt ab', 'Refuses'],
    promise: ['sichert zu', 'Promises'],
    transfer: ['gibt an eine andere Behörde ab', 'Other authority responsible'],
    close_case: ['schließt den Fall der abgebenden Organisation', 'Closes the case of the sending side'],
  } satisfies Labels<typeof R.STEP_EFFECTS>,
} as const;

export const DECISION_RESULT = {
  name: 'decision_result',
  labels: {
    granted: ['erteilt', 'Granted'],
    refused: ['abgelehnt', 'Refused'],
  } satisfies Record<string, Label>,
} as const;

export const REFUSAL_REASON = {
  name: 'refusal_reason',
  labels: {
    requirements_not_met: ['Voraussetzungen nicht erfüllt', 'Requirements not met'],
    identity: ['Identität oder Pass', 'Identity or passport'],
    livelihood: ['Lebensunterhalt', 'Livelihood'],
    language: ['Sprache oder Kenntnisse', 'Language'],
    offences: ['Straftaten', 'Offences'],
    no_cooperation: ['fehlende Mitwirkung', 'No cooperation'],
    no_longer_responsible: ['nicht mehr zuständig', 'No longer responsible'],
    other: ['anderer Grund', 'Other'],
  } satisfies Labels<typeof REFUSAL_REASONS>,
} as const;

export const DEADLINE_UNIT = {
  name: 'deadline_unit',
  labels: {
    working_days: ['Arbeitstage', 'Working days'],
    calendar_days: ['Kalendertage', 'Calendar days'],
    months: ['Monate', 'Months'],
  } satisfies Labels<typeof R.DEADLINE_UNITS>,
} as const;

/** Those of the template; a cooperation may have states of its own. */
export const REFERRAL_STATUS = {
  open: true,
  name: 'referral_status',
  labels: {
    proposed: ['vorgeschlagen', 'Proposed'],
    sent: ['weitergeleitet', 'Sent'],
    received: ['eingegangen', 'Received'],
    in_review: ['in Prüfung', 'In review'],
    question: ['Rückfrage', 'Question'],
    promised: ['zugesichert', 'Promised'],
    granted: ['erteilt', 'Granted'],
    refused: ['abgelehnt, Rechtsmittelfrist läuft', 'Refused, remedy possible'],
    objection: ['Rechtsmittel eingelegt', 'Remedy lodged'],
    hardship: ['Härtefallkommission', 'Hardship commission'],
    closed: ['abgelehnt und abgeschlossen', 'Refused and closed'],
    returned: ['zurückgegeben', 'Returned'],
    transferred: ['andere Behörde zuständig', 'Other authority responsible'],
    discarded: ['verworfen', 'Discarded'],
    withdrawn: ['zurückgezogen', 'Withdrawn'],
    allocation_proposed: ['Zuteilung vorgeschlagen', 'Allocation proposed'],
    offered: ['zugeteilt', 'Offered'],
    accepted: ['angenommen', 'Accepted'],
    declined: ['abgelehnt (Zuteilung)', 'Declined'],
    allocation_withdrawn: ['Zuteilung zurückgezogen', 'Allocation withdrawn'],
    handover_proposed: ['Übergabe vorbereitet', 'Handover prepared'],
    handover_offered: ['zur Übernahme angeboten', 'Handover offered'],
    handed_over: ['übernommen', 'Handed over'],
    handover_declined: ['nicht übernommen', 'Handover declined'],
    handover_withdrawn: ['Übergabe zurückgezogen', 'Handover withdrawn'],
  } satisfies Record<string, Label>,
} as const;

export const CONSENT_PURPOSE = {
  name: 'consent_purpose',
  labels: {
    referral: ['Weiterleitung der Akte', 'Referral'],
    return_information: ['Rückmeldung an die Beratung', 'Return information'],
    case_conference: ['Fallbesprechung', 'Case conference'],
    allocation: ['Zuteilung an eine Beratungsstelle', 'Allocation to a centre'],
    handover: ['Übergabe an eine andere Stelle', 'Handover to another office'],
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
