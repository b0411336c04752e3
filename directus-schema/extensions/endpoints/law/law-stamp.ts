import { z } from 'zod';
import type { Database } from '../../guard/directus.ts';
import { first } from '../../guard/query.ts';

/** Another text after every committed change of the law, and only then; the database sets it itself. */
export async function lawStamp(database: Database): Promise<string> {
  const row = await first(database, z.object({ stamp: z.string() }), 'SELECT stamp FROM bleiberecht_law_stamp');
  if (!row) throw new Error('the law has no stamp: apply the schema');
  return row.stamp;
}
