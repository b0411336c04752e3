import { z } from 'zod';
import type { PartnerRole } from '../../../domain/cooperation/vocabulary.ts';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import type { Database } from './directus.ts';
import { first } from './query.ts';

/** Whether an office takes part in a cooperation, today unless another day is named, in any role unless some are named. */
export async function isPartner(
  database: Database,
  cooperation: string,
  office: string | null,
  {
    day = todayInBerlin(),
    roles = null,
  }: { readonly day?: string; readonly roles?: readonly PartnerRole[] | null } = {},
): Promise<boolean> {
  if (office === null) return false;
  const row = await first(
    database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM cooperation_partners WHERE cooperation::text = :cooperation AND organisation::text = :office
     AND (:roles::text[] IS NULL OR role = ANY (:roles::text[]))
     AND :day::date BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')`,
    { cooperation, office, roles, day },
  );
  return row !== null;
}
