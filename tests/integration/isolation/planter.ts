import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PgClient } from '../../../platform/stack/pg-client.ts';

const columnSchema = z.object({
  table: z.string(),
  column: z.string(),
  type: z.string(),
  mandatory: z.boolean(),
  length: z.number().nullable(),
  target: z.string().nullable(),
  primary: z.boolean(),
});
export type Column = z.infer<typeof columnSchema>;
export type Row = Record<string, unknown>;
export type Tables = ReadonlyMap<string, readonly Column[]>;

/** The columns of every table as they are now, with what they point at: the test asks the database, not our code. */
export async function readTables(pg: PgClient): Promise<Tables> {
  const { rows } = await pg.query(`
    SELECT c.relname AS "table", a.attname AS "column", t.typname AS type,
      a.attnotnull AND NOT a.atthasdef AS mandatory,
      CASE WHEN t.typname = 'varchar' AND a.atttypmod > 4 THEN a.atttypmod - 4 END AS length,
      f.relname AS target, coalesce(p.contype = 'p', false) AS "primary"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]
    LEFT JOIN pg_class f ON f.oid = k.confrelid
    LEFT JOIN pg_constraint p ON p.conrelid = c.oid AND p.contype = 'p' AND p.conkey = ARRAY[a.attnum]
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum`);
  return Map.groupBy(columnSchema.array().parse(rows), (one) => one.table);
}

/** A value that fits a column. */
function valueFor({ type, length }: Column): unknown {
  switch (type) {
    case 'uuid':
      return randomUUID();
    case 'date':
      return '2026-01-15';
    case 'timestamptz':
      return '2026-01-15T10:00:00Z';
    case 'int4':
    case 'int8':
    case 'float4':
    case 'float8':
    case 'numeric':
      return 1;
    case 'bool':
      return false;
    case 'json':
    case 'jsonb':
      return [];
    default:
      return randomUUID().slice(0, length ?? 36);
  }
}

/**
 * A row with everything that the table demands.
 * @param target the key of the row that a foreign key names; undefined leaves the column out
 */
export function fullRow(columns: readonly Column[], target: (table: string) => string | undefined, own: Row = {}): Row {
  const row: Row = {};
  for (const one of columns) {
    if (one.column in own) row[one.column] = own[one.column];
    else if (one.mandatory || one.primary) row[one.column] = one.target === null ? valueFor(one) : target(one.target);
  }
  return row;
}

/** What must be there before a row of the table: every table that a mandatory column points at. */
export function inOrder(tables: Tables, names: readonly string[]): string[] {
  const ordered: string[] = [];
  const visit = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const { target, mandatory } of tables.get(name) ?? [])
      if (mandatory && target !== null && target !== name && names.includes(target)) visit(target);
    ordered.push(name);
  };
  names.forEach(visit);
  return ordered;
}

/** Writes rows past the guard, as the owner of the database. */
export async function insertRows(pg: PgClient, table: string, rows: readonly Row[]): Promise<void> {
  const target = pg.escapeIdentifier(table);
  for (const alike of Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()) {
    const columns = Object.keys(alike[0] ?? {}).map((name) => pg.escapeIdentifier(name));
    await pg.query(
      `INSERT INTO ${target} (${columns.join()}) SELECT ${columns.join()} FROM json_populate_recordset(NULL::${target}, $1::json)`,
      [JSON.stringify(alike)],
    );
  }
}
