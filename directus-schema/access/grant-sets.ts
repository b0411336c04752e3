import type { JsonObject } from '../collections/kit/json.ts';
import { OWN } from './rules.ts';
import type { Action, Fields, Grant } from './types.ts';

/** One grant for each action. */
export const grants = (
  collection: string,
  actions: readonly Action[],
  rule: JsonObject | null,
  fields: Fields = 'all',
): Grant[] => actions.map((action) => ({ collection, action, rule: action === 'create' ? null : rule, fields }));

/** The lists that speak about a person. */
export const PERSON_LISTS = [
  'residence_periods',
  'absences',
  'applications',
  'employments',
  'education',
  'certificates',
  'offences',
  'findings',
] as const;

const COMMON = [
  'organisations',
  'cooperations',
  'cooperation_partners',
  'triage_categories',
  'templates',
  'clock_rules',
  'retention_rules',
  'conferences',
  'conference_participants',
  'obstacles',
  'process_states',
  'process_steps',
  'legal_bases',
  'rule_versions',
  'criteria',
  'fact_definitions',
  'readings',
  'transitions',
] as const;

/** What everyone may read: it holds no personal data. */
export const readCommon = (): Grant[] => COMMON.flatMap((name) => grants(name, ['read'], null));

/** What the app itself needs, and the colleagues of the own office. */
export const useApp = (): Grant[] => [
  ...grants('directus_users', ['read'], OWN, [
    'id',
    'first_name',
    'last_name',
    'avatar',
    'organisation',
    'role',
    'deputy',
    'absent_from',
    'absent_until',
    'colleague_actions',
  ]),
  ...grants('directus_roles', ['read'], null, ['id', 'name', 'icon']),
  ...grants('directus_flows', ['read'], { trigger: { _eq: 'manual' } }),
  ...grants('directus_dashboards', ['read'], null),
  ...grants('directus_panels', ['read'], null),
];

/**
 * What of a new file the server says: its id, whose it is, and above all the name on the disk. Deleting a file takes along
 * every other one on the disk whose name begins alike, whoever owns it.
 */
const OF_SERVER = [
  ...['id', 'filename_disk', 'organisation', 'restricted', 'uploaded_by', 'uploaded_on', 'created_on', 'modified_by'],
  ...['modified_on', 'tus_id', 'tus_data'],
];

/** Files of the own office. */
const keepUploads = (): Grant[] => [
  ...grants('directus_files', ['create'], OWN, { except: OF_SERVER }),
  ...grants('directus_files', ['read', 'delete'], OWN),
];

/** The file of the own office: everything but the case itself, whose fields differ by side. */
export const keepFile = (): Grant[] => [
  ...keepUploads(),
  ...['persons', ...PERSON_LISTS, 'family_links', 'aliases', 'consultations', 'tasks', 'documents', 'imports'].flatMap(
    (name) => grants(name, ['create', 'read', 'update', 'delete'], OWN),
  ),
];
