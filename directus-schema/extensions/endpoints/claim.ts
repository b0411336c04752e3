import { z } from 'zod';
import type { Database } from '../guard/directus.ts';
import { first } from '../guard/query.ts';

export const LEASE_SECONDS = 60;
export const MAX_ATTEMPTS = 8;

export type Claim = { readonly id: string; readonly token: number; readonly type: string; readonly subject: string };

const claimSchema = z.object({ id: z.string(), token: z.number(), type: z.string(), subject: z.string() });

/** Makes the consumer known, so that every later event is delivered to it in the transaction of the change. */
async function register(database: Database, office: string, consumer: string, types: readonly string[]): Promise<void> {
  await database.raw(
    `INSERT INTO outbox_consumers (organisation, consumer, types, seen_at) VALUES (?, ?, ?, now())
     ON CONFLICT (organisation, consumer) DO UPDATE SET seen_at = now(), types = excluded.types
     WHERE outbox_consumers.seen_at < now() - interval '1 minute' OR outbox_consumers.types::jsonb <> excluded.types::jsonb`,
    [office, consumer, JSON.stringify([...types].sort())],
  );
}

/** Events that nobody has claimed and that came before the consumer was known. */
async function adopt(database: Database, office: string, consumer: string, types: readonly string[]): Promise<boolean> {
  const { rows } = await database.raw(
    `INSERT INTO outbox_deliveries (organisation, event, consumer)
     SELECT e.organisation, e.id, ? FROM outbox_events e
     WHERE e.organisation = ? AND e.type = ANY (?) AND e.claimed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM outbox_deliveries d WHERE d.event = e.id AND d.consumer = ?)
     ON CONFLICT DO NOTHING RETURNING id`,
    [consumer, office, types, consumer],
  );
  return rows.length > 0;
}

async function buryExhausted(database: Database, office: string, consumer: string): Promise<void> {
  await database.raw(
    `UPDATE outbox_deliveries SET state = 'dead', lease_until = NULL, last_reason = coalesce(last_reason, 'lease ran out')
     WHERE organisation = ? AND consumer = ? AND attempts >= ? AND (state = 'pending' OR (state = 'leased' AND lease_until < now()))`,
    [office, consumer, MAX_ATTEMPTS],
  );
}

/** One event, leased with a new token; whoever held it before can no longer acknowledge it. */
async function lease(
  database: Database,
  office: string,
  consumer: string,
  types: readonly string[],
): Promise<Claim | null> {
  return database.transaction(async (trx) => {
    const found = await first(
      trx,
      z.object({ delivery: z.string() }),
      `SELECT d.id AS delivery FROM outbox_deliveries d JOIN outbox_events e ON e.id = d.event
       WHERE d.organisation = ? AND d.consumer = ? AND e.type = ANY (?) AND d.attempts < ? AND d.available_at <= now()
         AND (d.state = 'pending' OR (d.state = 'leased' AND d.lease_until < now()))
       ORDER BY d.available_at, e.occurred_at LIMIT 1 FOR UPDATE OF d, e SKIP LOCKED`,
      [office, consumer, types, MAX_ATTEMPTS],
    );
    if (!found) return null;
    const claim = await first(
      trx,
      claimSchema,
      `UPDATE outbox_deliveries d SET state = 'leased', token = d.token + 1, attempts = d.attempts + 1,
         lease_until = now() + make_interval(secs => ?) FROM outbox_events e
       WHERE d.id = ? AND e.id = d.event RETURNING e.id, d.token, e.type, e.subject`,
      [LEASE_SECONDS, found.delivery],
    );
    await trx.raw('UPDATE outbox_events SET claimed_at = coalesce(claimed_at, now()) WHERE id = ?', [claim?.id]);
    return claim;
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits up to `wait` seconds for an event; null when none came or the caller has gone. */
export async function claim(
  database: Database,
  office: string,
  { consumer, types, wait }: { consumer: string; types: readonly string[]; wait: number },
  gone: () => boolean,
): Promise<Claim | null> {
  const until = Date.now() + wait * 1000;
  await register(database, office, consumer, types);
  await buryExhausted(database, office, consumer);
  for (;;) {
    if (gone()) return null;
    const found = await lease(database, office, consumer, types);
    if (found) return found;
    if (await adopt(database, office, consumer, types)) continue;
    if (Date.now() >= until) return null;
    await pause(Math.min(500, Math.max(0, until - Date.now())));
  }
}
