import { LIST_COLUMNS, PERSON_COLUMNS, UNTICKED_LISTS, type Column } from '../../../../domain/case-file/columns.ts';

const CASE = [
  'id',
  'number',
  'land',
  'partner_known_none',
  'principal_known_none',
  'relation_to_principal',
  'children_complete',
];

const cells = (of: string, columns: readonly Column[]): string[] =>
  columns
    .flatMap(({ name, partial }) => (partial ? [name, `${name}_precision`] : [name]))
    .map((name) => `${of}.${name}`);

const list = (name: string, columns: readonly Column[]): string =>
  `(SELECT json_agg(r) FROM (SELECT ${cells('l', columns).join()} FROM ${name} l WHERE l.person = p.id ORDER BY l.id) r) AS ${name}`;

const person = (id: string): string => {
  const ticks = [...LIST_COLUMNS.keys()]
    .filter((name) => !UNTICKED_LISTS.has(name))
    .map((name) => `p.${name}_complete`);
  const lists = [...LIST_COLUMNS].map(([name, columns]) => list(name, columns));
  const fields = ['p.id', ...cells('p', PERSON_COLUMNS), ...ticks, ...lists];
  return `(SELECT to_json(r) FROM (SELECT ${fields.join()} FROM persons p WHERE p.id = ${id}) r)`;
};

/**
 * The cases of an office (1st binding) with the given ids (2nd), each as one JSON `file` of the shape that
 * `caseFileFromRows` takes; relatives whose data are only kept (Art. 18 DSGVO) are left out. Every name in it comes from the schema of the case file.
 */
export const CASE_SQL = `SELECT json_strip_nulls(to_json(f)) AS file FROM (
  SELECT ${CASE.map((name) => `c.${name}`).join()},
    (SELECT json_build_object('land', o.land, 'readings', o.readings) FROM organisations o WHERE o.id = c.responsible_abh) AS responsible_abh,
    ${person('c.person')} AS person,
    (SELECT json_agg(json_build_object('role', k.role, 'sort', k.sort, 'person', ${person('k.person')}) ORDER BY k.sort, k.id)
      FROM family_links k JOIN persons r ON r.id = k.person AND r.restricted_at IS NULL WHERE k."case" = c.id) AS family_links
  FROM cases c WHERE c.organisation = ? AND c.id = ANY (?) ORDER BY c.number, c.id) f`;
