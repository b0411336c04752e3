import { LIST_COLUMNS, PERSON_COLUMNS, UNTICKED_LISTS, type Column } from './columns.ts';

const names = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ name, partial }) => (partial ? [name, `${name}_precision`] : [name]));

const person = (prefix: string): string[] => [
  ...['id', ...names(PERSON_COLUMNS)].map((name) => `${prefix}.${name}`),
  ...[...LIST_COLUMNS].flatMap(([list, columns]) => [
    ...(UNTICKED_LISTS.has(list) ? [] : [`${prefix}.${list}_complete`]),
    ...names(columns).map((name) => `${prefix}.${list}.${name}`),
  ]),
];

/** The `fields` with which one `GET /items/cases/:id` returns all that `caseFileFromRows` needs. */
export const CASE_QUERY: readonly string[] = [
  'id',
  'number',
  'land',
  'partner_known_none',
  'principal_known_none',
  'relation_to_principal',
  'children_complete',
  'responsible_abh.land',
  'responsible_abh.readings',
  ...person('person'),
  'family_links.role',
  'family_links.sort',
  ...person('family_links.person'),
];

const ALL_ROWS = Object.fromEntries([...LIST_COLUMNS].map(([list]) => [list, { _limit: -1 }]));

/** The `deep` beside it: without this Directus cuts nested lists off at its page size, and a sum would be too small. */
export const CASE_DEEP = { person: ALL_ROWS, family_links: { _limit: -1, person: ALL_ROWS } } as const;
