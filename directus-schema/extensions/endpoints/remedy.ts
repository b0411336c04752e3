import { z } from 'zod';
import type { Accountability, Database, Schema, Services } from '../guard/directus.ts';
import { foreignRow } from '../guard/errors.ts';
import { first } from '../guard/query.ts';
import { readReferral, sideOf } from '../guard/referral/referral-row.ts';
import type { OfficeActor } from './caller.ts';
import { seesRows } from './sees-rows.ts';

const name = (user: string): string => `nullif(trim(concat_ws(' ', ${user}.first_name, ${user}.last_name)), '')`;

const remedySchema = z.object({
  /** Last day, `YYYY-MM-DD`. */
  until: z.string(),
  notified_on: z.string(),
  instructed: z.boolean().nullable(),
  responsible: z.string().nullable(),
  deputy: z.string().nullable(),
});

export type Remedy = z.infer<typeof remedySchema> & { readonly side: 'sender' | 'recipient' };

/**
 * Until when there is a remedy against the refusal, and who of the caller's own office answers for it; `null` when nothing was
 * refused, when it went on since, or when the caller must not know. The centre's answer comes from its own file only.
 */
export async function remedyOf(
  parts: { readonly services: Services; readonly database: Database; readonly schema: Schema },
  accountability: Accountability,
  actor: OfficeActor,
  id: string,
): Promise<Remedy | null> {
  const { database } = parts;
  const referral = await readReferral(database, id, false);
  const side = referral && sideOf(actor, referral);
  if (!referral || !side) throw foreignRow('referral');
  const from = side === 'sender' ? 'outcomes' : 'decisions';
  if (!(await seesRows(parts, accountability, from, referral.id))) return null;
  const found =
    side === 'sender'
      ? await first(
          database,
          remedySchema,
          `SELECT o.remedy_until::text AS until, o.notified_on::text, o.instructed, ${name('u')} AS responsible,
             ${name('d')} AS deputy FROM outcomes o LEFT JOIN directus_users u ON u.id = o.responsible
             LEFT JOIN directus_users d ON d.id = o.deputy
           WHERE o.referral = ? AND o.organisation = ? AND o.result = 'refused' AND o.remedy_until IS NOT NULL
             AND o.notified_on IS NOT NULL AND (o.source <> 'authority' OR NOT EXISTS (
               SELECT 1 FROM decisions x JOIN referral_steps s ON s.referral = x.referral AND s.sequence > x.sequence
               WHERE x.referral = o.referral AND x.visible_to_sender AND s.visible_to_sender
                 AND x.sequence = (SELECT max(y.sequence) FROM decisions y WHERE y.referral = x.referral AND y.visible_to_sender)))`,
          [referral.id, actor.office],
        )
      : await first(
          database,
          remedySchema,
          `SELECT x.remedy_until::text AS until, x.notified_on::text, x.instructed, ${name('u')} AS responsible,
             ${name('d')} AS deputy FROM decisions x LEFT JOIN cases c ON c.id = ? LEFT JOIN directus_users u ON u.id = c.counsellor
             LEFT JOIN directus_users d ON d.id = u.deputy
           WHERE x.referral = ? AND x.result = 'refused' AND x.remedy_until IS NOT NULL
             AND x.sequence = (SELECT max(s.sequence) FROM referral_steps s WHERE s.referral = x.referral)`,
          [referral.recipient_case, referral.id],
        );
  return found && { ...found, side };
}
