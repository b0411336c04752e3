import { z } from 'zod';
import type { Database } from '../../guard/directus.ts';
import { query } from '../../guard/query.ts';
import { CASE_SQL } from './case-sql.ts';

/** So many cases are in memory at a time, and as many again on their way. */
const BATCH = 200;

const idSchema = z.object({ id: z.string() });
const rowSchema = z.object({ file: z.object({ id: z.string(), number: z.string().nullish() }).passthrough() });

/** A case as `caseFileFromRows` takes it. */
export type OfficeCase = z.infer<typeof rowSchema>['file'];

/**
 * All cases of an office with their files, batch by batch: memory stays the same however many there are. What is restricted
 * is not used (Art. 18 DSGVO), as no list or count of the office shows it.
 */
export async function* officeCases(database: Database, office: string): AsyncGenerator<readonly OfficeCase[]> {
  const sql = 'SELECT id FROM cases WHERE organisation = ? AND NOT coalesce(restricted, false) ORDER BY number, id';
  const ids = (await query(database, idSchema, sql, [office])).map(({ id }) => id);
  const read = async (from: number): Promise<readonly OfficeCase[]> => {
    const rows = await query(database, rowSchema, CASE_SQL, [office, ids.slice(from, from + BATCH)]);
    return rows.map(({ file }) => file);
  };
  let next = read(0);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = await next;
    // PostgreSQL reads on while the caller works; a failure is met when its turn comes.
    if (from + BATCH < ids.length) next = read(from + BATCH);
    next.catch(() => undefined);
    yield batch;
  }
}
