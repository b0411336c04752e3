import { z } from 'zod';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import type { Land } from '../../../../domain/time/is-working-day.ts';
import type { Database } from '../directus.ts';
import { first } from '../query.ts';

/** The Land of an office: whose holidays count. */
export const landOf = async (database: Database, office: string): Promise<Land | null> => {
  const row = await first(
    database,
    z.object({ land: z.enum(LAENDER).nullable() }),
    'SELECT land FROM organisations WHERE id = ?',
    [office],
  );
  return row?.land ?? null;
};
