import { z } from 'zod';
import type { Database, Schema, Services } from '../directus.ts';
import { first } from '../query.ts';

/**
 * Deletes files with all that was made of them from the disk, when no row names them any more. Comes last in a
 * transaction: should that fail, the rows are still there and the erasure can be repeated.
 * @returns how many files were deleted.
 */
export async function eraseFiles(
  services: Services,
  { database, schema }: { database: Database; schema: Schema },
  files: readonly string[],
): Promise<number> {
  const gone: string[] = [];
  for (const file of files) {
    let used = false;
    for (const { collection, field, related_collection } of schema.relations)
      if (related_collection === 'directus_files' && !used)
        used =
          (await first(database, z.object({ one: z.number() }), 'SELECT 1 AS one FROM ?? WHERE ??::text = ? LIMIT 1', [
            collection,
            field,
            file,
          ])) !== null;
    if (!used) gone.push(file);
  }
  if (gone.length > 0)
    await new services.FilesService({ knex: database, schema, accountability: null }).deleteMany(gone);
  return gone.length;
}
