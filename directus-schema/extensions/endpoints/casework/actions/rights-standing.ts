import { z } from 'zod';
import { first } from '../../../guard/query.ts';
import type { Pressed } from './action-table.ts';
import type { Standing } from './rights-buttons.ts';

const standingSchema = z.object({
  whose: z.string(),
  restricted: z.boolean(),
  asked_by: z.string().nullable(),
  name: z.string().nullable(),
  asked_on: z.string().nullable(),
});

/** Where the rights of a person stand; null when there is no such person. */
export async function rightsStanding({ parts, actor }: Pressed, person: string): Promise<Standing | null> {
  const row = await first(
    parts.database,
    standingSchema,
    `SELECT trim(concat_ws(' ', p.first_name, p.last_name)) AS whose, p.restricted_at IS NOT NULL AS restricted, r.requested_by::text AS asked_by, r.received_on::text AS asked_on,
       nullif(trim(concat_ws(' ', u.first_name, u.last_name)), '') AS name
     FROM persons p LEFT JOIN rights_requests r ON r.person = p.id AND r.kind = 'deletion' AND r.state = 'open'
     LEFT JOIN directus_users u ON u.id = r.requested_by WHERE p.id::text = ?`,
    [person],
  );
  if (!row) return null;
  const { whose, restricted, asked_by: by, asked_on: on, name } = row;
  return {
    name: whose,
    restricted,
    deletion:
      on === null ? null : { by: name ?? 'jemandem, dessen Konto es nicht mehr gibt', mine: by === actor.user, on },
  };
}
