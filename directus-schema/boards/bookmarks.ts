import { ROLE_IDS, type RoleKey } from '../access/role-ids.ts';
import type { JsonObject } from '../collections/kit/json.ts';

export type Preset = JsonObject & {
  readonly bookmark: string | null;
  readonly role: string | null;
  readonly collection: string;
};

type Columns = Readonly<Record<string, number>>;
type View = { readonly bookmark?: string; readonly icon?: string; readonly filter?: JsonObject };

/** A list: its columns with their widths, and how it is sorted. */
const table = (
  role: RoleKey | null,
  collection: string,
  columns: Columns,
  sort: readonly string[],
  { bookmark, icon, filter }: View = {},
): Preset => ({
  collection,
  role: role === null ? null : ROLE_IDS[role],
  bookmark: bookmark ?? null,
  ...(icon === undefined ? {} : { icon }),
  ...(filter === undefined ? {} : { filter }),
  layout: 'tabular',
  layout_query: { tabular: { fields: Object.keys(columns), sort, page: 1, limit: 50 } },
  layout_options: { tabular: { widths: columns } },
});

const board = (role: RoleKey, groupField: 'status' | 'sender_status', dateField: string): Preset => ({
  collection: 'referrals',
  role: ROLE_IDS[role],
  bookmark: 'Tafel',
  icon: 'view_kanban',
  layout: 'kanban',
  layout_options: {
    kanban: { groupField, titleField: 'title', dateField, showUngrouped: false, textField: null, tagsField: 'bases' },
  },
});

/** Criteria of the versions that are in force today. */
const IN_FORCE: JsonObject = {
  _and: [
    { version: { state: { _eq: 'published' } } },
    { version: { valid_from: { _lte: '$NOW' } } },
    { _or: [{ version: { valid_to: { _null: true } } }, { version: { valid_to: { _gte: '$NOW' } } }] },
  ],
};

const VERSIONS: Columns = { basis: 240, valid_from: 150, valid_to: 200, state: 150, amending_act: 420 };
const CRITERIA: Columns = { key: 120, title_de: 420, version: 300, binding: 220, citation: 300 };

/** First views and bookmarks, by role. */
export const bookmarks: Readonly<Record<string, Preset>> = {
  'counsellor board': board('counsellor', 'sender_status', 'proposed_at'),
  'clerk board': board('abh_clerk', 'status', 'due_on'),
  'counsellor referrals': table(
    'counsellor',
    'referrals',
    { number: 150, case: 260, sender_status: 160, to_org: 260, bases: 160, proposed_at: 170 },
    ['-proposed_at'],
  ),
  'clerk referrals': table(
    'abh_clerk',
    'referrals',
    { number: 150, recipient_case: 280, status: 160, from_org: 240, bases: 160, sent_at: 170, due_on: 130 },
    ['due_on'],
  ),
  'coordinator referrals': table(
    'coordinator',
    'referrals',
    { number: 150, sender_status: 160, to_org: 260, proposed_at: 170 },
    ['-number'],
  ),
  conferences: table(
    null,
    'conferences',
    { held_on: 130, kind: 200, cooperation: 260, state: 220, agenda_until: 170 },
    ['held_on'],
  ),
  obstacles: table(
    null,
    'obstacles',
    { title: 360, category: 190, state: 130, times: 160, owner: 240, noted_on: 160 },
    ['-times'],
  ),
  cases: table(
    null,
    'cases',
    { number: 150, person: 220, state: 140, counsellor: 180, check_due_on: 180, checked_at: 180 },
    ['number'],
  ),
  'coordinator cases': table(
    'coordinator',
    'cases',
    { number: 150, state: 140, counsellor: 200, opened_on: 150, checked_at: 180 },
    ['number'],
  ),
  persons: table(null, 'persons', { last_name: 200, first_name: 200, birth_date: 160, nationality: 200 }, [
    'last_name',
  ]),
  assessments: table(
    null,
    'assessments',
    { case: 240, basis: 220, outcome: 150, eligible_from: 140, as_of: 150, confirmed: 200 },
    ['-as_of', 'case'],
  ),
  consents: table(null, 'consents', { case: 240, purpose: 240, recipient: 260, valid_until: 170, withdrawn_at: 170 }, [
    'valid_until',
  ]),
  inbox: table(null, 'inbox_events', { received_at: 170, type: 240, sender: 260, state: 160, case: 220 }, [
    '-received_at',
  ]),
  enquiries: table(
    null,
    'enquiries',
    { received_on: 150, state: 170, channel: 220, place: 180, language: 150, answered_on: 160 },
    ['-received_on'],
  ),
  imports: table(
    null,
    'imports',
    { created_at: 180, state: 160, rows: 110, created: 110, updated: 120, unchanged: 140, failed: 130 },
    ['-created_at'],
  ),
  rights: table(
    null,
    'rights_requests',
    { kind: 240, state: 150, due_on: 180, numbers: 260, received_on: 160, requested_by: 220 },
    ['state', 'due_on'],
  ),
  deletions: table(null, 'deletion_log', { deleted_at: 160, reason: 280, deleted_by: 180, subject: 160 }, [
    '-deleted_at',
  ]),
  senders: table('process_admin', 'senders', { name: 300, source: 360, allowed_types: 300, active: 120 }, ['name']),
  organisations: table(null, 'organisations', { name: 320, kind: 240, place: 200, land: 200 }, ['name']),
  cooperations: table(null, 'cooperations', { name: 320, valid_from: 150, valid_to: 150 }, ['name']),
  steps: table(
    null,
    'process_steps',
    {
      label_de: 240,
      cooperation: 200,
      deadline_amount: 90,
      deadline_unit: 130,
      from_state: 150,
      to_state: 150,
      side: 200,
      active: 110,
    },
    ['cooperation', 'sort'],
  ),
  states: table(
    null,
    'process_states',
    { label_de: 200, cooperation: 200, needs_return_consent: 260, final: 100, key: 150 },
    ['cooperation', 'sort'],
  ),
  'clock rules': table(
    null,
    'clock_rules',
    { kind: 320, days_before: 200, escalate_from: 260, template: 260, active: 110 },
    ['kind'],
  ),
  bases: table(null, 'legal_bases', { citation: 240, title_de: 460 }, ['id']),
  versions: table(null, 'rule_versions', VERSIONS, ['basis', 'valid_from']),
  drafts: table(null, 'rule_versions', { ...VERSIONS, drafted_by: 180, origin: 150 }, ['basis', 'valid_from'], {
    bookmark: 'Entwürfe',
    icon: 'edit_note',
    filter: { state: { _eq: 'draft' } },
  }),
  criteria: table(null, 'criteria', CRITERIA, ['version', 'sort']),
  'criteria in force': table(null, 'criteria', CRITERIA, ['version', 'sort'], {
    bookmark: 'Heute in Kraft',
    icon: 'gavel',
    filter: IN_FORCE,
  }),
  transitions: table(
    null,
    'transitions',
    { kind: 140, from_statuses: 340, to_bases: 200, beyond_de: 240, citation: 420 },
    ['sort'],
  ),
  readings: table(null, 'readings', { label_de: 620, key: 260 }, ['key']),
  facts: table(null, 'fact_definitions', { label_de: 460, function: 300, type: 130, citation: 320 }, ['label_de']),
};
