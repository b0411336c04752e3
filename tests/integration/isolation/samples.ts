import { randomUUID } from 'node:crypto';
import type { Place } from './place.ts';

type Values = Readonly<Record<string, unknown>>;

export type Sample = {
  /** Columns of a planted row beside those that its table demands. */
  readonly plant?: (at: Place) => Values;
  /** What a client sends instead to create one; undefined leaves a column out. */
  readonly create?: (at: Place) => Values;
  /** A change that nothing is wrong with. */
  readonly change: Values | ((at: Place) => Values);
  /** Law and process: the guard answers from what everybody may read before Directus looks at the rights. */
  readonly guardFirst?: true;
  /** Rows of the installation: looked at as they are, none is planted. */
  readonly standing?: true;
  /** Columns that are unique together, where the database makes the row itself: the planted one takes its place. */
  readonly once?: readonly [string, string];
  /** Allowed, but only with much around it: the file that tests it. */
  readonly elsewhere?: Readonly<Partial<Record<'create' | 'update' | 'delete', string>>>;
};

const agreement: Sample = {
  plant: ({ office, other }) => ({
    discloser: office,
    recipient: other,
    purpose: 'referral',
    categories: ['residence'],
    valid_from: '2026-01-01',
    valid_until: '2099-01-01',
  }),
  change: { withdrawn_at: '2026-01-01T00:00:00Z' },
};
const change = (field: string, value: unknown = 'Anders'): Sample => ({ change: { [field]: value } });
/** What the sending side may see of a referral; the attack suite looks at the rest. */
const VISIBLE = { visible_to_sender: true };
/** Planted periods are open; a new one lies before them. */
const period: Sample = {
  plant: () => ({}),
  create: () => ({ from: '2001-01-01', to: '2001-12-31' }),
  change: { evidence: 'seen' },
};
const ofCooperation = (field: string, value: unknown = 'Anders'): Sample => ({
  plant: ({ cooperation }) => ({ cooperation }),
  change: { [field]: value },
});

const STANDING = (file: string): Pick<Sample, 'standing' | 'elsewhere' | 'guardFirst'> => ({
  standing: true,
  elsewhere: { create: file, update: file, delete: file },
  guardFirst: true,
});

/** An item needs its consents, before and after. */
const AGENDA = 'conference-agenda.test.ts';

/** How a row of each collection looks and changes, beside what its table demands. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  persons: { plant: ({ user }) => ({ volunteer: user }), create: () => ({}), change: { language: 'fa' } },
  residence_periods: { ...period, plant: () => ({ status: 'duldung' }) },
  absences: period,
  applications: { plant: () => ({ basis: '25b-1' }), change: { evidence: 'seen' } },
  employments: period,
  education: { ...period, plant: () => ({ kind: 'school' }) },
  certificates: { plant: () => ({ kind: 'german_oral' }), change: { evidence: 'seen' } },
  offences: change('evidence', 'seen'),
  findings: { ...change('reason'), plant: () => ({ criterion: '25B-02', result: 'yes' }) },
  cases: { ...change('counsellor', null) },
  family_links: { plant: () => ({ role: 'partner' }), change: { sort: 7 } },
  aliases: change('source'),
  consultations: change('notes'),
  tasks: { plant: ({ user }) => ({ owner: user }), create: () => ({ owner: undefined }), change: { note: 'Anders' } },
  documents: { ...change('issuer'), create: () => ({ kind: 'other', category: 'identity' }) },
  imports: change('rows', 3),
  enquiries: { ...change('place'), create: () => ({ channel: 'self' }) },
  outcomes: { ...change('note'), create: () => ({ result: 'unknown' }) },
  case_facts: { ...change('derived_on', '2026-02-02'), create: () => ({ role: 'child' }) },
  case_snapshots: {
    create: () => ({ content: 'x', hash: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' }),
    change: { content: 'Anders' },
  },
  assessments: { plant: () => ({ basis: '25b-1' }), change: { confirmed: true } },
  consents: agreement,
  secrecy_releases: agreement,
  authorisations: agreement,
  screenings: { ...change('note'), guardFirst: true },
  screening_hits: change('excluded_because'),
  letter_waves: change('letters', 3),
  letter_codes: change('redeemed_on', '2026-02-02'),
  reminders: change('state', 'done'),
  rights_requests: change('reason'),
  kept_counts: change('amount', 3),
  deletion_log: change('reason'),
  senders: change('name'),
  inbox_events: change('state', 'done'),
  outbox_events: change('type'),
  outbox_deliveries: change('state', 'done'),
  outbox_consumers: change('types', []),

  referrals: {
    plant: ({ office, other, cooperation, state, sent }) => ({
      from_org: office,
      to_org: other,
      cooperation,
      number: randomUUID().slice(0, 20),
      process: 'referral',
      status: state,
      sender_status: state,
      ...(sent ? { sent_at: '2026-01-15T10:00:00Z' } : {}),
    }),
    create: ({ rowOf, other, cooperation }) => ({
      case: rowOf('cases'),
      to_org: other,
      cooperation,
      from_org: undefined,
      number: undefined,
      process: undefined,
      status: undefined,
      sender_status: undefined,
      sent_at: undefined,
    }),
    change: ({ isAuthority, step }) => ({ [isAuthority ? 'status' : 'sender_status']: step }),
    guardFirst: true,
  },
  referral_steps: {
    plant: ({ state }) => ({ to_state: state, sequence: 1, ...VISIBLE }),
    create: ({ step }) => ({
      to_state: step,
      sequence: undefined,
      step_key: undefined,
      step: undefined,
      visible_to_sender: undefined,
      acted_at: undefined,
    }),
    change: { note: 'Anders' },
  },
  referral_messages: { plant: () => VISIBLE, change: { text: 'Anders' } },
  decisions: { plant: () => VISIBLE, change: { reason: 'Anders' } },
  promises: { plant: () => VISIBLE, change: { condition: 'Anders' } },
  dossiers: { plant: () => ({ readable_until: '2099-01-01' }), change: { hash: 'Anders' } },
  dossier_showings: {
    plant: () => ({ language: 'Dari' }),
    change: { interpreter: 'Anders' },
    elsewhere: { create: 'referral-showing.test.ts' },
    guardFirst: true,
  },
  conference_items: { ...change('sort', 7), elsewhere: { create: AGENDA, update: AGENDA }, guardFirst: true },
  conference_views: {
    plant: ({ position }) => ({ side: position === 'sent' ? 'sender' : 'recipient' }),
    create: ({ rowOf }) => ({ item: rowOf('conference_items'), referral: undefined, side: undefined }),
    change: { side: 'recipient' },
    elsewhere: { create: 'conference-views.test.ts' },
    guardFirst: true,
  },

  cooperations: { plant: ({ office }) => ({ lead: office }), change: { summary_de: 'Anders' } },
  cooperation_partners: {
    ...ofCooperation('place'),
    plant: ({ office, cooperation }) => ({ organisation: office, cooperation, role: 'counselling' }),
  },
  triage_categories: ofCooperation('label_de'),
  process_states: ofCooperation('label_de'),
  process_steps: {
    plant: ({ cooperation }) => ({ cooperation, side: 'sender', active: false }),
    change: { label_de: 'Anders' },
  },
  // A machine plans only when nobody else has.
  conferences: {
    elsewhere: { create: AGENDA },
    plant: ({ cooperation }) => ({ cooperation, held_on: '2099-01-15' }),
    change: { agenda_until: '2099-01-10' },
  },
  // What one partner writes the others have too.
  conference_minutes: {
    ...change('place'),
    once: ['conference', 'organisation'],
    elsewhere: { update: 'attack-minutes.test.ts' },
  },
  conference_participants: {
    plant: ({ office, user, position }) => ({ organisation: office, ...(position === 'own' ? { user } : {}) }),
    change: { function: 'Anders' },
    guardFirst: true,
  },
  // Random letters may look like the file number of somebody.
  obstacles: { ...ofCooperation('measure'), create: () => ({ title: 'Termine sind zu spät frei', category: 'other' }) },
  organisations: { ...change('place'), standing: true },

  templates: { plant: () => ({ kind: 'letter', active: false }), change: { subject: 'Anders' }, guardFirst: true },
  clock_rules: {
    plant: () => ({ days_before: [30], active: false }),
    elsewhere: { create: 'deadlines-watch.test.ts' },
    change: { escalate_from: 1 },
    guardFirst: true,
  },
  // Not in force: nothing goes by it.
  retention_rules: {
    plant: () => ({ organisation_kind: 'counselling', subject: 'case', months: 1200, active: false }),
    change: { months: 1300 },
  },
  legal_bases: change('title_de'),
  // Over since long: it changes nobody's next steps.
  transitions: {
    plant: () => ({ kind: 'ends', months: 1, from_statuses: ['duldung'], valid_to: '1990-01-01' }),
    change: { note_de: 'Anders' },
    guardFirst: true,
  },
  readings: { ...change('label_de'), ...STANDING('directus-law.test.ts') },
  fact_definitions: { ...change('label_de'), ...STANDING('directus-facts.test.ts') },
  rule_versions: { ...change('note_de'), ...STANDING('directus-law.test.ts') },
  criteria: { ...change('note_de'), ...STANDING('directus-law.test.ts') },
  law_snapshots: change('content'),
  schema_state: { ...change('applied', {}), standing: true },
};
