import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIST_COLUMNS } from '../../domain/case-file/columns.ts';
import type { CaseFileInput } from '../../domain/case-file/schema.ts';
import { caseFileToRows } from '../../domain/case-file/to-rows.ts';
import type { PgClient } from '../../platform/stack/pg-client.ts';

const rowSchema = z.record(z.string(), z.unknown());
type Row = z.infer<typeof rowSchema>;
const LISTS = [...LIST_COLUMNS.keys()];
/** What others point at comes first: until the case is there, no trigger has anybody to tell. */
const ORDER = ['persons', ...LISTS, 'cases', 'family_links'];

/** Writes case files into an office by SQL: tens of thousands in seconds, past the guard. For measuring only. */
export async function insertCases(client: PgClient, office: string, files: readonly CaseFileInput[]): Promise<void> {
  const tables = new Map<string, Row[]>(ORDER.map((name) => [name, []]));
  const put = (name: string, row: Row): string => {
    const id = randomUUID();
    tables.get(name)?.push({ id, organisation: office, ...row });
    return id;
  };
  const putPerson = (value: unknown): string => {
    const person = rowSchema.parse(value);
    const own = Object.fromEntries(Object.entries(person).filter(([name]) => !LIST_COLUMNS.has(name)));
    const id = put('persons', { ...own, last_name: 'Muster', first_name: 'Kim' });
    for (const list of LISTS)
      for (const row of z.array(rowSchema).parse(person[list] ?? [])) put(list, { ...row, person: id });
    return id;
  };
  for (const [index, file] of files.entries()) {
    const { person, family_links: links, ...own } = caseFileToRows(file, { number: `M-${index + 1}`, state: 'open' });
    const id = put('cases', { ...own, person: putPerson(person) });
    for (const link of z.array(rowSchema).parse(links))
      put('family_links', { ...link, case: id, person: putPerson(link['person']) });
  }
  for (const [name, rows] of tables) await insertRows(client, name, rows);
}

/** Rows of the same columns go together: what a row does not name gets the default of its column. */
async function insertRows(client: PgClient, table: string, rows: readonly Row[]): Promise<void> {
  const target = client.escapeIdentifier(table);
  for (const alike of Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()) {
    const columns = Object.keys(alike[0] ?? {}).map((name) => client.escapeIdentifier(name));
    await client.query(
      `INSERT INTO ${target} (${columns.join()}) SELECT ${columns.join()} FROM json_populate_recordset(NULL::${target}, $1::json)`,
      [JSON.stringify(alike)],
    );
  }
}
