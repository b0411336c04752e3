import { z } from 'zod';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

/** What a row that others point at is called in a report. Colleagues and other offices' rows have no name there. */
const NAMED: Readonly<Record<string, string>> = {
  persons: `trim(concat_ws(' ', first_name, last_name))`,
  organisations: 'name',
  cooperations: 'name',
  legal_bases: 'citation',
  triage_categories: 'label_de',
  conferences: `to_char(held_on, 'DD.MM.YYYY')`,
  cases: 'number',
  referrals: 'number',
  templates: 'name',
  directus_files: 'coalesce(title, filename_download)',
};

/** Names of rows by id; a colleague is "eine beschäftigte Person" (EuGH C-579/21: employees are no recipients). */
export async function namedTargets(
  database: Database,
  collection: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (collection === 'directus_users') return new Map(ids.map((id) => [id, 'eine beschäftigte Person']));
  const words = NAMED[collection];
  if (words === undefined || ids.length === 0) return new Map();
  const rows = await query(
    database,
    z.object({ id: z.string(), name: z.string().nullable() }),
    `SELECT id::text, ${words} AS name FROM ?? WHERE id::text = ANY (?)`,
    [collection, [...ids]],
  );
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
}
