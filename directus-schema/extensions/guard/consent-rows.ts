import { z } from 'zod';
import { CATEGORIES } from '../../../domain/consent/categories.ts';
import { PURPOSES } from '../../../domain/consent/purposes.ts';
import type { Database } from './directus.ts';
import { first } from './query.ts';

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

/** A consent, locked against withdrawal until the transaction ends. */
export const lockConsent = (database: Database, id: string): Promise<ConsentRow | null> =>
  first(database, consentRowSchema, `SELECT ${COLUMNS} FROM consents WHERE id = ? FOR SHARE`, [id]);

/** The consent that carries best: one that holds before one that does not, the longest first. */
export const bestConsent = (
  database: Database,
  need: { case: string; discloser: string; recipient: string; purpose: string },
): Promise<ConsentRow | null> =>
  first(
    database,
    consentRowSchema,
    `SELECT ${COLUMNS} FROM consents WHERE "case" = ? AND discloser = ? AND recipient = ? AND purpose = ?
     ORDER BY withdrawn_at NULLS FIRST, valid_until DESC LIMIT 1 FOR SHARE`,
    [need.case, need.discloser, need.recipient, need.purpose],
  );
