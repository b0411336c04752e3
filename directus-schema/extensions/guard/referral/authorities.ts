import { z } from 'zod';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

const authoritySchema = z.object({ id: z.string(), name: z.string() });
export type Authority = z.infer<typeof authoritySchema>;

/** The authorities that take part in the cooperation today, but for one. */
export const authoritiesOf = (database: Database, cooperation: string, but: string): Promise<Authority[]> =>
  query(
    database,
    authoritySchema,
    `SELECT DISTINCT o.id, o.name FROM cooperation_partners p JOIN organisations o ON o.id = p.organisation
     WHERE p.cooperation = ? AND p.role = 'abh' AND o.id <> ?
       AND coalesce(p.valid_from, '-infinity') <= ?::date AND coalesce(p.valid_to, 'infinity') >= ?::date ORDER BY o.name`,
    [cooperation, but, todayInBerlin(), todayInBerlin()],
  );
