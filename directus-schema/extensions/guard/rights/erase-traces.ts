import { z } from 'zod';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';
import type { Reach } from './reach-of.ts';

const tableSchema = z.object({ name: z.string() });

/** Directus' own tables that speak about single rows: revisions, activity, comments, versions, shares, notifications. */
const tables = (database: Database): Promise<{ name: string }[]> =>
  query(
    database,
    tableSchema,
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name LIKE 'directus\\_%' AND column_name IN ('collection', 'item')
     GROUP BY table_name HAVING count(*) = 2
     ORDER BY table_name = 'directus_revisions' DESC, table_name`,
  );

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * Removes what Directus keeps beside the rows: old versions of them, who changed them when, comments, and searches in
 * which somebody typed the name. Revisions of a linked case go as a whole: a nested write leaves its payload there.
 * @returns how many traces were removed.
 */
export async function eraseTraces(
  database: Database,
  office: string,
  { rows, persons, linkedCases }: Reach,
  { files, words }: { files: readonly string[]; words: readonly string[] },
): Promise<number> {
  const pairs = [...rows].flatMap(([collection, ids]) => [...ids].map((id) => [collection, id] as const));
  for (const id of files) pairs.push(['directus_files', id]);
  for (const id of linkedCases) pairs.push(['cases', id]);
  const names = pairs.map(([collection]) => collection);
  const items = pairs.map(([, item]) => item);
  const matching = '(collection, item) IN (SELECT * FROM unnest(?::text[], ?::text[]))';
  await database.raw(
    `UPDATE directus_revisions SET parent = NULL WHERE parent IN (SELECT id FROM directus_revisions WHERE ${matching})`,
    [names, items],
  );
  let removed = 0;
  for (const { name } of await tables(database))
    removed += (await database.raw(`DELETE FROM ?? WHERE ${matching} RETURNING 1`, [name, names, items])).rows.length;
  // Logs of flows, and rows of others that quote the person's.
  const quoted = [...persons, ...(rows.get('cases') ?? [])].map(like);
  await database.raw(
    `UPDATE directus_revisions SET parent = NULL WHERE parent IN (SELECT id FROM directus_revisions
       WHERE data::text LIKE ANY (?) OR delta::text LIKE ANY (?))`,
    [quoted, quoted],
  );
  removed += (
    await database.raw(
      'DELETE FROM directus_revisions WHERE data::text LIKE ANY (?) OR delta::text LIKE ANY (?) RETURNING 1',
      [quoted, quoted],
    )
  ).rows.length;
  const typed = words.filter((word) => word.trim().length > 2).map(like);
  if (typed.length > 0)
    await database.raw(
      `DELETE FROM directus_presets WHERE "user" IN (SELECT id FROM directus_users WHERE organisation = ?)
         AND (search ILIKE ANY (?) OR filter::text ILIKE ANY (?))`,
      [office, typed, typed],
    );
  await database.raw('DELETE FROM outbox_events WHERE organisation = ? AND subject = ANY (?)', [office, items]);
  return removed;
}
