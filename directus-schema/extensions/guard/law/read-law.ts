import { z } from 'zod';
import { lawOfRows } from '../../../../domain/law-rows/law-of-rows.ts';
import type { Law } from '../../../../domain/law/law.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

const row = z.record(z.string(), z.unknown());
const versionSchema = z
  .object({ version: row, basis: row, criteria: z.array(row) })
  .transform(({ version, basis, criteria }) => ({ ...version, basis, criteria }));

/** Versions as `LAW_QUERY` answers them, for `lawFromRows`. As JSON, because dates and numbers then are what the API says. */
export const versionRows = (
  database: Database,
  where: string,
  bindings: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> =>
  query(
    database,
    versionSchema,
    `SELECT row_to_json(v) AS version, row_to_json(b) AS basis, coalesce((
       SELECT json_agg(row_to_json(c) ORDER BY c.sort, c.key) FROM criteria c WHERE c.version = v.id), '[]'::json) AS criteria
     FROM rule_versions v JOIN legal_bases b ON b.id = v.basis WHERE ${where}`,
    bindings,
  );

/** The law in force in this installation. */
export async function readLaw(database: Database): Promise<Law> {
  const whole = async (table: string): Promise<unknown[]> => {
    const rows = await query(database, z.object({ one: row }), 'SELECT row_to_json(t) AS one FROM ?? t', [table]);
    return rows.map(({ one }) => one);
  };
  return lawOfRows({
    versions: await versionRows(database, `v.state = 'published'`),
    factDefinitions: await whole('fact_definitions'),
    readings: await whole('readings'),
  });
}
