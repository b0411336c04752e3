import { z } from 'zod';
import type { Database, Payload } from './directus.ts';
import { first } from './query.ts';

const rowSchema = z.record(z.string(), z.unknown());

/**
 * The rows as they will be: a new one is what is sent, a changed one what stays together with what is sent.
 * @param keys undefined: a new row
 */
export async function rowsAfter(
  database: Database,
  collection: string,
  keys: readonly string[] | undefined,
  payload: Payload,
): Promise<readonly Payload[]> {
  if (keys === undefined) return [payload];
  const rows: Payload[] = [];
  for (const key of keys) {
    const before = await first(database, rowSchema, 'SELECT * FROM ?? WHERE id::text = ?', [collection, String(key)]);
    rows.push({ ...before, ...payload });
  }
  return rows;
}
