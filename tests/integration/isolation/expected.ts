/** The roles that work for an office. The operator is left out: an administrator of Directus sees everything. */
export const ROLES = [
  'counsellor',
  'volunteer',
  'coordinator',
  'process_admin',
  'service_counselling',
  'abh_clerk',
  'service_abh',
] as const;
export type Role = (typeof ROLES)[number];

export const ACTIONS = ['create', 'read', 'update', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** Letters of the actions that a role may do: c, r, u, d. A role that is not named may do nothing. */
export type Rights = Readonly<Partial<Record<Role, string>>>;

/**
 * Who may do what, by hand. `file`: rows of the own office; of a partner and of a stranger nobody may do anything.
 * `bridge`: referrals that the own office sent or received, and their children; those not sent yet, and those between
 * others, are nobody's. `common`: rows of the own cooperation, or of all when a row belongs to none; rows of another
 * cooperation. `law`: for everybody alike. `machine`: nobody.
 */
export type Expected =
  | { readonly kind: 'file'; readonly own: Rights }
  | { readonly kind: 'bridge'; readonly sent: Rights; readonly received: Rights }
  | { readonly kind: 'common'; readonly own: Rights; readonly foreign: Rights }
  | { readonly kind: 'law'; readonly all: Rights }
  | { readonly kind: 'machine' };

const everybody = (letters: string): Rights => Object.fromEntries(ROLES.map((role) => [role, letters]));
/** Volunteers help with tasks: they need neither law nor process. */
const READ: Rights = { ...everybody('r'), volunteer: '' };
const file = (own: Rights): Expected => ({ kind: 'file', own });
const bridge = (sent: Rights, received: Rights): Expected => ({ kind: 'bridge', sent, received });
/** Of another cooperation everybody reads (no personal data), nobody writes. */
const common = (own: Rights): Expected => ({ kind: 'common', own: { ...READ, ...own }, foreign: READ });
const law = (all: Rights = {}): Expected => ({ kind: 'law', all: { ...READ, ...all } });

const CASEWORK: Rights = {
  counsellor: 'crud',
  service_counselling: 'crud',
  abh_clerk: 'crud',
  service_abh: 'crud',
};
/** Persons and cases go by the erasure alone, which needs two people or a retention rule. */
const ERASED: Rights = { counsellor: 'cru', service_counselling: 'cru', abh_clerk: 'cru', service_abh: 'cru' };
const COUNSELLING: Rights = { counsellor: 'crud', service_counselling: 'crud' };
const AGREEMENT: Rights = { counsellor: 'cru', service_counselling: 'cru', abh_clerk: 'cru', service_abh: 'cru' };
/** What people and machines of a centre see of a referral that it sent. */
const SENDER_READS: Rights = { counsellor: 'r', service_counselling: 'r' };
const AUTHORITY_READS: Rights = { abh_clerk: 'r', service_abh: 'r' };
const RECIPIENT_READS: Rights = { ...AUTHORITY_READS, ...SENDER_READS };
const MACHINES_READ: Rights = { service_counselling: 'r', service_abh: 'r' };
/** Who works with the other side. */
const meets = (letters: string): Rights => ({
  coordinator: letters,
  counsellor: letters,
  service_counselling: letters,
  abh_clerk: letters,
  service_abh: letters,
});
const PROCESS: Rights = { process_admin: 'crud' };

/** Every collection, one line each. A collection without a line fails the test. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  persons: file({ ...ERASED, volunteer: 'r' }),
  residence_periods: file(CASEWORK),
  absences: file(CASEWORK),
  applications: file(CASEWORK),
  employments: file(CASEWORK),
  education: file(CASEWORK),
  certificates: file(CASEWORK),
  offences: file(CASEWORK),
  // A finding is the judgement of a human.
  findings: file({ counsellor: 'crud', abh_clerk: 'crud', service_counselling: 'rd', service_abh: 'rd' }),
  cases: file({ ...ERASED, volunteer: 'r', coordinator: 'ru' }),
  family_links: file(CASEWORK),
  aliases: file(CASEWORK),
  consultations: file(CASEWORK),
  tasks: file({ ...CASEWORK, volunteer: 'ru' }),
  documents: file(CASEWORK),
  imports: file(CASEWORK),
  enquiries: file({ ...COUNSELLING, coordinator: 'crud' }),
  outcomes: file(COUNSELLING),
  case_facts: file({ counsellor: 'r', abh_clerk: 'r', service_counselling: 'crud', service_abh: 'crud' }),
  // Snapshots are written with a check and never changed; a human confirms a check, a machine writes it.
  case_snapshots: file({ service_counselling: 'cr', service_abh: 'cr' }),
  assessments: file({ counsellor: 'ru', abh_clerk: 'ru', service_counselling: 'cr', service_abh: 'cr' }),
  consents: file(AGREEMENT),
  secrecy_releases: file(AGREEMENT),
  authorisations: file(AGREEMENT),
  screenings: file({ abh_clerk: 'crud', service_abh: 'crud' }),
  screening_hits: file({ abh_clerk: 'ru', service_abh: 'ru' }),
  letter_waves: file({ abh_clerk: 'cru', service_abh: 'cru' }),
  letter_codes: file({}),
  reminders: file({
    coordinator: 'ru',
    counsellor: 'ru',
    service_counselling: 'ru',
    abh_clerk: 'ru',
    service_abh: 'ru',
  }),
  rights_requests: file({ counsellor: 'r', abh_clerk: 'r' }),
  kept_counts: file({ coordinator: 'r', ...RECIPIENT_READS }),
  deletion_log: file({ coordinator: 'r', ...RECIPIENT_READS }),
  // The same words for every partner of the day; the database makes the rows.
  conference_minutes: file(meets('ru')),
  senders: file({ process_admin: 'crud', ...RECIPIENT_READS }),
  inbox_events: file({ counsellor: 'ru', abh_clerk: 'ru', service_counselling: 'ru', service_abh: 'ru' }),
  outbox_events: file({ process_admin: 'r', ...MACHINES_READ }),
  outbox_deliveries: file({ process_admin: 'r' }),
  outbox_consumers: file({ process_admin: 'rd' }),

  // A centre also receives: people who are allocated or handed over to it.
  referrals: bridge(
    { counsellor: 'cru', service_counselling: 'cru', coordinator: 'r' },
    { abh_clerk: 'ru', service_abh: 'ru', counsellor: 'ru', service_counselling: 'ru' },
  ),
  referral_steps: bridge(
    { counsellor: 'cr', service_counselling: 'cr' },
    { abh_clerk: 'cr', service_abh: 'cr', counsellor: 'cr', service_counselling: 'cr' },
  ),
  referral_messages: bridge(SENDER_READS, RECIPIENT_READS),
  decisions: bridge(SENDER_READS, RECIPIENT_READS),
  promises: bridge(SENDER_READS, RECIPIENT_READS),
  dossiers: bridge(SENDER_READS, RECIPIENT_READS),
  // Shown by a human, before it leaves; only the sending side reads of it.
  dossier_showings: bridge({ counsellor: 'cr', service_counselling: 'r' }, {}),
  conference_items: bridge(
    { counsellor: 'cru', service_counselling: 'cru', coordinator: 'cru' },
    { abh_clerk: 'cru', service_abh: 'cru' },
  ),
  // Each side discloses its own view and sees no other here.
  conference_views: bridge({ counsellor: 'cr', service_counselling: 'r' }, { abh_clerk: 'cr', service_abh: 'r' }),

  cooperations: common(PROCESS),
  cooperation_partners: common({ process_admin: 'crud', coordinator: 'crud' }),
  triage_categories: common(PROCESS),
  process_states: common(PROCESS),
  process_steps: common(PROCESS),
  conferences: common(meets('cru')),
  conference_participants: common(meets('crud')),
  obstacles: common(meets('cru')),

  templates: law(PROCESS),
  clock_rules: law(PROCESS),
  retention_rules: law(PROCESS),
  legal_bases: law(PROCESS),
  transitions: law(PROCESS),
  readings: law(PROCESS),
  fact_definitions: law(PROCESS),
  rule_versions: law(PROCESS),
  criteria: law(PROCESS),
  organisations: common({ process_admin: 'ru' }),
  law_snapshots: { kind: 'law', all: MACHINES_READ },
  schema_state: { kind: 'machine' },
};
