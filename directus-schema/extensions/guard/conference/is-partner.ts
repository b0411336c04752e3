import { z } from 'zod';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import { first } from '../query.ts';

/** Whether an office takes part in a cooperation on a day. */
export async function isPartner(
  database: Database,
  cooperation: string,
  office: string | null,
  day = todayInBerlin(),
): Promise<boolean> {
  if (office === null) return false;
  const row = await first(
    database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM cooperation_partners WHERE cooperation::text = ? AND organisation::text = ?
     AND ?::date BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')`,
    [cooperation, office, day],
  );
  return row !== null;
}
