import { z } from 'zod';
import { dayOf, isoOf, shift } from '../../../../domain/time/calendar.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../../guard/directus.ts';
import { first } from '../../guard/query.ts';

export type Recorded = { readonly id: string; readonly due_on: string };

type Wish = {
  readonly office: string;
  readonly user: string | null;
  readonly person: string;
  readonly kind: 'access' | 'correction' | 'restriction' | 'deletion';
  readonly ground?: string | null;
  readonly reason?: string | null;
  readonly recipients?: readonly { readonly name: string }[];
  /** Done in the same moment. */
  readonly done?: boolean;
};

/**
 * Records what a person asked for; to be answered within one month (Art. 12 Abs. 3 DSGVO). The same wish, still open, is
 * not recorded twice: its first day counts.
 */
export async function recordRequest(
  database: Database,
  { office, user, person, kind, ground, reason, recipients, done }: Wish,
): Promise<Recorded> {
  const row = await first(
    database,
    z.object({ id: z.string(), due_on: z.string() }),
    `INSERT INTO rights_requests (id, organisation, person, kind, state, received_on, due_on, numbers, ground, reason,
       requested_by, recipients, done_at)
     VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?,
       (SELECT left(string_agg(number, ', ' ORDER BY number), 500) FROM cases WHERE person = ?), ?, ?, ?, ?,
       CASE WHEN ?::boolean THEN now() END)
     ON CONFLICT (person, kind) WHERE state = 'open' DO UPDATE SET state = excluded.state
     RETURNING id::text, due_on::text`,
    [
      office,
      person,
      kind,
      done ? 'done' : 'open',
      todayInBerlin(),
      isoOf(shift(dayOf(todayInBerlin()), 1, 'months')),
      person,
      ground ?? null,
      reason ?? null,
      user,
      recipients ? JSON.stringify(recipients) : null,
      done === true,
    ],
  );
  if (!row) throw new Error('the request was not recorded');
  return row;
}
