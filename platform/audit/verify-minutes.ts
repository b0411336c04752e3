import { z } from 'zod';
import type { PgClient } from '../stack/pg-client.ts';

const schema = z.object({ row: z.string(), number: z.string(), held_on: z.string(), holds: z.boolean() });

/** Minutes of a case whose words are no longer those that both sides confirmed. */
export type BrokenMinutes = Omit<z.infer<typeof schema>, 'holds'>;
export type VerifiedMinutes = { readonly minutes: number; readonly changed: readonly BrokenMinutes[] };

/**
 * Recomputes the hash of all minutes that both sides confirmed. The words are hashed by the database when it closes them
 * (sql/045-conference.sql) and here anew by the same rule, past whatever function the database holds now. What is hashed is
 * JSON with times of Europe/Berlin.
 * @param cooperation key of the one cooperation that is looked at; without it all are
 */
export async function verifyMinutes(client: PgClient, cooperation?: string): Promise<VerifiedMinutes> {
  await client.query('BEGIN READ ONLY');
  try {
    await client.query(`SET LOCAL timezone TO 'Europe/Berlin'`);
    const { rows } = await client.query(
      `SELECT i.id::text AS row, r.number, c.held_on::text,
         coalesce(i.hash = encode(sha256(convert_to(jsonb_build_array(i.conference, i.referral, i.question, i.options,
           i.agreement, i.route, i.separate_agreement, i.dissent_sender, i.dissent_recipient, i.tasks,
           i.confirmed_sender_at, i.confirmed_recipient_at)::text, 'UTF8')), 'hex'), false) AS holds
       FROM conference_items i JOIN referrals r ON r.id = i.referral JOIN conferences c ON c.id = i.conference
         JOIN cooperations k ON k.id = c.cooperation
       WHERE (i.recorded_at IS NOT NULL OR i.hash IS NOT NULL OR i.state = 'discussed') AND ($1::text IS NULL OR k.key = $1)
       ORDER BY c.held_on, r.number`,
      [cooperation ?? null],
    );
    const read = schema.array().parse(rows);
    const changed = read.filter(({ holds }) => !holds).map(({ holds: _holds, ...one }) => one);
    return { minutes: read.length, changed };
  } finally {
    await client.query('ROLLBACK');
  }
}
