import { z } from 'zod';
import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Database } from '../../guard/directus.ts';
import { query } from '../../guard/query.ts';

const colleagueSchema = z.object({ id: z.string(), name: z.string() });
export type NamedColleague = z.infer<typeof colleagueSchema>;

/** Who else of an office keeps case files, and so can stand in or take over. */
export const otherCaseWorkers = (database: Database, office: string, user: string): Promise<NamedColleague[]> =>
  query(
    database,
    colleagueSchema,
    `SELECT id::text, coalesce(nullif(trim(concat_ws(' ', first_name, last_name)), ''), email, 'ohne Namen') AS name
     FROM directus_users WHERE organisation = ? AND id::text <> ? AND status = 'active' AND role::text = ANY (?)
     ORDER BY last_name, first_name`,
    [office, user, [ROLE_IDS.counsellor, ROLE_IDS.abh_clerk]],
  );
