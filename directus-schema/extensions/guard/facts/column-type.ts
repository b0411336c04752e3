import { z } from 'zod';
import type { Database } from '../directus.ts';
import { first } from '../query.ts';

/** The type of a column as PostgreSQL has it now, not as Directus remembers it; null when there is none. */
export async function columnType(database: Database, table: string, column: string): Promise<string | null> {
  const row = await first(
    database,
    z.object({ data_type: z.string() }),
    'SELECT data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? AND column_name = ?',
    [table, column],
  );
  return row?.data_type ?? null;
}
