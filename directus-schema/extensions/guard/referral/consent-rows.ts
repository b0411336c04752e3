import { z } from 'zod';
import { CATEGORIES } from '../../../../domain/consent/categories.ts';
import { PURPOSES } from '../../../../domain/consent/purposes.ts';
import type { Database } from '../directus.ts';
import { first } from '../query.ts';

const consentRowSchema = z.object({
  id: z.string(),
  case: z.string(),
  discloser: z.string(),
  recipient: z.string(),
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)),
  valid_from: z.string(),
  valid_until: z.string(),
  withdrawn_at: z.string().nullable(),
});
export type ConsentRow = z.infer<typeof consentRowSchema>;

const COLUMNS = `id, "case", discloser, recipient, purpose, categories, valid_from::text, valid_until::text, withdrawn_at::text`;

/** An agreement is about the person who gave it: in a case that became another person's it carries nothing. */
const OF_PERSON = `coalesce(person = (SELECT c.person FROM cases c WHERE c.id = "case"), true)`;

/** What the person agreed to: the consent (DSGVO) or the release from secrecy (§ 203 StGB). */
type Agreements = 'consents' | 'secrecy_releases';

/** A consent or release, locked against withdrawal until the transaction ends. */
export const lockConsent = (
  database: Database,
  id: string,
  agreements: Agreements = 'consents',
): Promise<ConsentRow | null> =>
  first(database, consentRowSchema, `SELECT ${COLUMNS} FROM ${agreements} WHERE id = ? AND ${OF_PERSON} FOR SHARE`, [
    id,
  ]);

type Need = { case: string; discloser: string; recipient: string; purpose: string };

/** The one that carries best: one that holds before one that does not, the longest first. */
export const bestConsent = (
  database: Database,
  need: Need,
  agreements: Agreements = 'consents',
): Promise<ConsentRow | null> =>
  first(
    database,
    consentRowSchema,
    `SELECT ${COLUMNS} FROM ${agreements} WHERE "case" = ? AND discloser = ? AND recipient = ? AND purpose = ?
       AND ${OF_PERSON} ORDER BY withdrawn_at NULLS FIRST, valid_until DESC LIMIT 1 FOR SHARE`,
    [need.case, need.discloser, need.recipient, need.purpose],
  );

/** The release from secrecy that a new bridge leans on: the chosen one, or the best that the case has. */
export async function releaseFor(
  database: Database,
  chosen: string | null | undefined,
  need: Need,
): Promise<string | null> {
  const found = chosen
    ? await lockConsent(database, chosen, 'secrecy_releases')
    : await bestConsent(database, need, 'secrecy_releases');
  return found?.case === need.case ? found.id : null;
}
