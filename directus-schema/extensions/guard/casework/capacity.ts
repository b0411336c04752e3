import { z } from 'zod';
import type { Partner } from '../../../../domain/casework/rank-partners.ts';
import { PARTNER_ROLES } from '../../../../domain/cooperation/vocabulary.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first, query } from '../query.ts';

/**
 * People allocated to an office in the month of a day: proposed, offered or accepted. One that was declined or withdrawn gives
 * the place back. Cases that the office opened itself are its own file and are not counted.
 */
const TAKEN = `SELECT count(*)::int FROM referrals r
  JOIN process_states s ON s.cooperation = r.cooperation AND s.key = r.sender_status
  WHERE r.cooperation = p.cooperation AND r.to_org = p.organisation AND r.process = 'allocation'
    AND date_trunc('month', r.proposed_at AT TIME ZONE 'Europe/Berlin') = date_trunc('month', ?::date)
    AND (NOT s.final OR EXISTS (SELECT 1 FROM referral_steps t WHERE t.referral = r.id AND t.step = 'accept'))`;

const partnerSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  role: z.enum(PARTNER_ROLES),
  place: z.string().nullable(),
  languages: z
    .array(z.string())
    .nullable()
    .transform((list) => list ?? []),
  capacity: z.number().nullable(),
  taken: z.number(),
  fallback: z
    .boolean()
    .nullable()
    .transform((one) => one === true),
  valid_from: z.string().nullable(),
  valid_to: z.string().nullable(),
});

/** The partners of a cooperation with the places taken this month: counts, nothing of any person. */
export const partnersOf = (database: Database, cooperation: string): Promise<Partner[]> =>
  query(
    database,
    partnerSchema,
    `SELECT p.organisation, o.name, p.role, p.place, p.languages, p.capacity, (${TAKEN}) AS taken, p.fallback,
       p.valid_from::text, p.valid_to::text
     FROM cooperation_partners p JOIN organisations o ON o.id = p.organisation WHERE p.cooperation = ?`,
    [todayInBerlin(), cooperation],
  );

/** An allocation to an office that has no place left this month is refused, also when two are proposed at once. */
export async function checkCapacity(database: Database, cooperation: string, office: string): Promise<void> {
  await database.raw('SELECT 1 FROM cooperation_partners WHERE cooperation = ? AND organisation = ? FOR UPDATE', [
    cooperation,
    office,
  ]);
  const full = await first(
    database,
    z.object({ capacity: z.number(), taken: z.number() }),
    `SELECT * FROM (SELECT p.capacity, (${TAKEN}) AS taken FROM cooperation_partners p
       WHERE p.cooperation = ? AND p.organisation = ? AND p.capacity IS NOT NULL) AS counted WHERE taken >= capacity`,
    [todayInBerlin(), cooperation, office],
  );
  if (full)
    throw invalidRow(
      'to_org',
      `Diese Stelle hat in diesem Monat keinen Platz mehr (${full.taken} von ${full.capacity} vergeben). Bitte eine andere wählen oder den nächsten Monat abwarten.`,
      'The partner has no place left this month.',
    );
}
