import { z } from 'zod';
import { LIST_COLUMNS, PERSON_COLUMNS, UNTICKED_LISTS, type Column } from './columns.ts';
import { fromCells } from './partial-date-cells.ts';
import { caseFileSchema, type CaseFile } from './schema.ts';

const rowSchema = z.record(z.string(), z.unknown());
type Row = z.infer<typeof rowSchema>;

const linkSchema = z.object({
  role: z.enum(['partner', 'principal', 'child']),
  sort: z.number().nullish(),
  person: rowSchema,
});

const caseSchema = z
  .object({
    number: z.string().nullish(),
    land: z.string().nullish(),
    partner_known_none: z.boolean().nullish(),
    principal_known_none: z.boolean().nullish(),
    relation_to_principal: z.string().nullish(),
    children_complete: z.boolean().nullish(),
    responsible_abh: z
      .object({
        land: z.string().nullish(),
        readings: z.array(z.object({ reading: z.string(), value: z.string() })).nullish(),
      })
      .nullish()
      .or(z.string()),
    person: rowSchema,
    family_links: z.array(linkSchema).nullish(),
  })
  .passthrough();

function setAt(target: Row, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) target[key] = value;
  else {
    const inner = rowSchema.parse(target[key] ?? {});
    setAt(inner, rest, value);
    target[key] = inner;
  }
}

function read(row: Row, columns: readonly Column[]): Row {
  const target: Row = {};
  for (const { name, path, partial } of columns) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    const precision = row[`${name}_precision`];
    setAt(target, path, partial ? fromCells(String(value), typeof precision === 'string' ? precision : null) : value);
  }
  // The tick "nothing known" is never unknown in the form: not ticked says nothing.
  if (target['nothing_known'] === false) delete target['nothing_known'];
  return target;
}

function personFile(row: Row): Row {
  const person = read(row, PERSON_COLUMNS);
  for (const [list, columns] of LIST_COLUMNS) {
    const rows = z
      .array(rowSchema)
      .parse(row[list] ?? [])
      .map((one) => read(one, columns));
    const complete = row[`${list}_complete`] === true;
    if (UNTICKED_LISTS.has(list)) {
      if (rows.length) person[list] = rows;
    } else if (complete || rows.length) person[list] = { complete, rows };
  }
  return person;
}

/** The case file from the answer of `GET /items/cases/:id` with the fields of `CASE_QUERY`. */
export function caseFileFromRows(input: unknown): CaseFile {
  const row = caseSchema.parse(input);
  const links = [...(row.family_links ?? [])].sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0));
  const first = (role: string): Row | undefined => links.find((link) => link.role === role)?.person;
  const children = links.filter((link) => link.role === 'child').map((link) => personFile(link.person));
  const abh = typeof row.responsible_abh === 'string' ? null : row.responsible_abh;
  const land = row.land ?? abh?.land;
  const readings = Object.fromEntries((abh?.readings ?? []).map((one) => [one.reading, one.value]));
  const partner = first('partner');
  const principal = first('principal');
  const file: Row = { person: personFile(row.person) };
  if (row.number) file['number'] = row.number;
  if (land) file['land'] = land;
  if (Object.keys(readings).length) file['readings'] = readings;
  if (partner) file['partner'] = personFile(partner);
  else if (row.partner_known_none) file['partner'] = null;
  if (principal) file['principal'] = personFile(principal);
  else if (row.principal_known_none) file['principal'] = null;
  if (row.relation_to_principal) file['relation_to_principal'] = row.relation_to_principal;
  if (children.length || row.children_complete)
    file['children'] = { complete: row.children_complete ?? false, rows: children };
  return caseFileSchema.parse(file);
}
