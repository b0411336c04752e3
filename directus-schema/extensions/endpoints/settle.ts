import { z } from 'zod';
import type { Database } from '../guard/directus.ts';
import { GuardError } from '../guard/errors.ts';
import { LEASE_SECONDS, MAX_ATTEMPTS } from './claim.ts';

export const settleSchema = z.strictObject({
  id: z.string().uuid(),
  consumer: z.string().min(1).max(128),
  token: z.number().int(),
  reason: z.string().max(200).optional(),
});

export type Settlement = z.infer<typeof settleSchema>;

/** A failing workflow waits longer each time, so that it does not burn its attempts in a second. */
const PAUSE_SECONDS = 10;

const CHANGES = {
  extend: `lease_until = now() + make_interval(secs => ${LEASE_SECONDS})`,
  ack: `state = 'done', done_at = now(), lease_until = NULL`,
  release: `state = CASE WHEN attempts >= ${MAX_ATTEMPTS} THEN 'dead' ELSE 'pending' END, lease_until = NULL,
    available_at = now() + make_interval(secs => ${PAUSE_SECONDS} * attempts), last_reason = ?`,
} as const;

export type Verb = keyof typeof CHANGES;

/**
 * Extends, acknowledges or gives back a lease.
 * @throws GuardError 409 LEASE_LOST when the token is not the current one: another run holds the event, or it is done.
 */
export async function settle(
  database: Database,
  office: string,
  verb: Verb,
  { id, consumer, token, reason }: Settlement,
): Promise<void> {
  const { rows } = await database.raw(
    `UPDATE outbox_deliveries SET ${CHANGES[verb]}
     WHERE organisation = ? AND event = ? AND consumer = ? AND token = ? AND state = 'leased' RETURNING id`,
    [...(verb === 'release' ? [reason ?? null] : []), office, id, consumer, token],
  );
  if (rows.length === 0)
    throw new GuardError(
      409,
      'LEASE_LOST',
      'Das Ereignis bearbeitet inzwischen ein anderer Lauf.',
      'The token is not the current one.',
    );
}
