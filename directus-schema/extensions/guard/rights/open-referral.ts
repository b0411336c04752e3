import { z } from 'zod';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { query } from '../query.ts';
import type { Reach } from './reach-of.ts';

const numberSchema = z.object({ number: z.string() });

/**
 * Numbers of the referrals that keep an erasure from happening. For the receiving side a referral is open until its final
 * state. The sending side may not know that state: for it, a referral is open while it has not arrived, and afterwards as
 * long as the consent still lets something flow. Locks the referrals, so that no step comes in between.
 */
export async function openReferrals(
  database: Database,
  office: string,
  { rows, linkedCases }: Reach,
): Promise<string[]> {
  const open = await query(
    database,
    numberSchema,
    `SELECT r.number FROM referrals r LEFT JOIN consents c ON c.id = r.consent
     WHERE ((r.id::text = ANY (?)) OR (r."case"::text = ANY (?) AND r.received_at IS NULL))
       AND CASE WHEN r.to_org = ? THEN NOT EXISTS (SELECT 1 FROM process_states s
           WHERE s.cooperation = r.cooperation AND s.key = r.status AND s.final)
         ELSE NOT EXISTS (SELECT 1 FROM process_states s
             WHERE s.cooperation = r.cooperation AND s.key = r.sender_status AND s.final)
           AND (r.received_at IS NULL OR (c.withdrawn_at IS NULL AND c.valid_until >= ?::date)) END
     ORDER BY r.number FOR UPDATE OF r`,
    [[...(rows.get('referrals') ?? [])], [...linkedCases], office, todayInBerlin()],
  );
  return open.map(({ number }) => number);
}

/** @throws GuardError 409 REFERRAL_OPEN with the numbers of the referrals that are still open. */
export async function refuseWhileOpen(database: Database, office: string, reach: Reach): Promise<void> {
  const open = await openReferrals(database, office, reach);
  if (open.length > 0)
    throw new GuardError(
      409,
      'REFERRAL_OPEN',
      `Gelöscht wird erst, wenn keine Weiterleitung mehr offen ist (${open.join(', ')}). Bitte zuerst zurückziehen, abschließen oder den Widerruf der Einwilligung erfassen.`,
      'A referral of this person is still open.',
      { referrals: open },
    );
}
