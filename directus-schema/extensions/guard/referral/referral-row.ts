import { z } from 'zod';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import { PROCESSES, type StepSide } from '../../../../domain/referral/vocabulary.ts';
import type { Actor } from '../actor.ts';
import type { Database } from '../directus.ts';
import { first } from '../query.ts';

const referralSchema = z.object({
  id: z.string(),
  number: z.string(),
  cooperation: z.string(),
  process: z.enum(PROCESSES),
  case: z.string().nullable(),
  consent: z.string().nullable(),
  secrecy_release: z.string().nullable(),
  recipient_case: z.string().nullable(),
  from_org: z.string(),
  to_org: z.string(),
  status: z.string(),
  sender_status: z.string(),
  sent_at: z.string().nullable(),
  received_at: z.string().nullable(),
  consent_withdrawn_on: z.string().nullable(),
  land: z.enum(LAENDER).nullable(),
});
export type ReferralRow = z.infer<typeof referralSchema>;

/** The referral; with `lock` nobody else takes a step on it until the transaction ends. */
export const readReferral = (database: Database, id: string, lock: boolean): Promise<ReferralRow | null> =>
  first(
    database,
    referralSchema,
    `SELECT r.id, r.number, r.cooperation, r.process, r."case", r.consent, r.secrecy_release, r.recipient_case, r.from_org, r.to_org, r.status,
       r.sender_status, r.sent_at::text, r.received_at::text, r.consent_withdrawn_on::text, o.land
     FROM referrals r JOIN organisations o ON o.id = r.to_org WHERE r.id::text = ? ${lock ? 'FOR UPDATE OF r' : ''}`,
    [id],
  );

/** The side an office is on; null when it has no business with the referral, or cannot know of it yet. */
export function sideOf({ office }: Actor, referral: ReferralRow): StepSide | null {
  if (office === null) return null;
  if (office === referral.from_org) return 'sender';
  return office === referral.to_org && referral.sent_at !== null ? 'recipient' : null;
}
