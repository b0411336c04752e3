import { ROLE_IDS, type RoleKey } from '../access/role-ids.ts';
import type { JsonObject } from '../collections/kit/json.ts';

export type Preset = JsonObject & {
  readonly bookmark: string | null;
  readonly role: string | null;
  readonly collection: string;
};

const table = (
  role: RoleKey | null,
  collection: string,
  fields: readonly string[],
  sort: readonly string[],
  bookmark: string | null = null,
): Preset => ({
  collection,
  role: role === null ? null : ROLE_IDS[role],
  bookmark,
  layout: 'tabular',
  layout_query: { tabular: { fields, sort, page: 1, limit: 50 } },
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

const SENT_COLUMNS = ['number', 'sender_status', 'to_org.name', 'proposed_at', 'sent_at'];
const RECEIVED_COLUMNS = ['number', 'status', 'from_org.name', 'sent_at', 'due_on'];

/** First views and bookmarks, by role. */
export const bookmarks: Readonly<Record<string, Preset>> = {
  'counsellor board': board('counsellor', 'sender_status', 'proposed_at'),
  'clerk board': board('abh_clerk', 'status', 'due_on'),
  'counsellor referrals': table('counsellor', 'referrals', SENT_COLUMNS, ['-proposed_at']),
  'clerk referrals': table('abh_clerk', 'referrals', RECEIVED_COLUMNS, ['due_on']),
  'coordinator referrals': table('coordinator', 'referrals', ['number', 'sender_status', 'to_org.name'], ['-number']),
  cases: table(null, 'cases', ['number', 'person.last_name', 'person.first_name', 'state', 'checked_at'], ['number']),
  persons: table(null, 'persons', ['last_name', 'first_name', 'birth_date', 'nationality'], ['last_name']),
  assessments: table(
    null,
    'assessments',
    ['case.number', 'basis.title_de', 'as_of', 'outcome', 'eligible_from', 'confirmed'],
    ['-as_of'],
  ),
  consents: table(
    null,
    'consents',
    ['case.number', 'purpose', 'recipient.name', 'valid_until', 'withdrawn_at'],
    ['valid_until'],
  ),
  inbox: table(null, 'inbox_events', ['received_at', 'type', 'sender.name', 'state'], ['-received_at']),
  steps: table(
    null,
    'process_steps',
    ['label_de', 'from_state.label_de', 'to_state.label_de', 'side', 'deadline_amount', 'deadline_unit'],
    ['sort'],
  ),
  states: table(null, 'process_states', ['label_de', 'key', 'needs_return_consent', 'final'], ['sort']),
  versions: table(null, 'rule_versions', ['basis.title_de', 'valid_from', 'valid_to', 'amending_act'], ['id']),
  criteria: table(null, 'criteria', ['version.id', 'key', 'title_de', 'binding', 'citation'], ['version', 'sort']),
  facts: table(null, 'fact_definitions', ['label_de', 'key', 'type', 'function'], ['key']),
};
