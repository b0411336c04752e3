import { z } from 'zod';
import type { Colleague } from '../../../../domain/deadlines/hearers.ts';
import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Database } from '../../guard/directus.ts';
import { query } from '../../guard/query.ts';

const personSchema = z.object({
  id: z.string(),
  active: z.boolean(),
  deputy: z.string().nullable(),
  absent_from: z.string().nullable(),
  absent_until: z.string().nullable(),
  coordinates: z.boolean(),
});

/** The people of an office, and which of them coordinate. Service accounts are nobody. */
export async function officePeople(
  database: Database,
  office: string,
): Promise<{ readonly people: ReadonlyMap<string, Colleague>; readonly coordination: readonly string[] }> {
  const rows = await query(
    database,
    personSchema,
    `SELECT id, status = 'active' AS active, deputy::text, to_char(absent_from, 'YYYY-MM-DD') AS absent_from,
       to_char(absent_until, 'YYYY-MM-DD') AS absent_until, coalesce(role = ?, false) AS coordinates
     FROM directus_users WHERE organisation = ? AND email IS NOT NULL AND (role IS NULL OR role <> ALL (?)) ORDER BY id`,
    [ROLE_IDS.coordinator, office, [ROLE_IDS.service_abh, ROLE_IDS.service_counselling]],
  );
  return {
    people: new Map(rows.map((row) => [row.id, row])),
    coordination: rows.filter(({ active, coordinates }) => active && coordinates).map(({ id }) => id),
  };
}
