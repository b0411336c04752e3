import { z } from 'zod';
import type { Accountability, Database, Schema, Services } from '../guard/directus.ts';
import { foreignRow, GuardError, invalidRow } from '../guard/errors.ts';
import { first } from '../guard/query.ts';
import { authoritiesOf, type Authority } from '../guard/referral/authorities.ts';
import { processOf } from '../guard/referral/process.ts';
import { readReferral, type ReferralRow } from '../guard/referral/referral-row.ts';
import type { OfficeActor } from './caller.ts';

export const followUpSchema = z.strictObject({ to_org: z.string().uuid().optional() });

/** The referral, when its sending side knows that another authority is responsible now. */
async function transferred(database: Database, actor: OfficeActor, id: string): Promise<ReferralRow | null> {
  const referral = await readReferral(database, id, false);
  if (!referral || referral.from_org !== actor.office) throw foreignRow('referral');
  const { steps } = await processOf(database, referral.cooperation, referral.process);
  const gone = steps.some((step) => step.to_state === referral.sender_status && step.effects.includes('transfer'));
  return gone && referral.case !== null ? referral : null;
}

/** Which authorities a case can go to next: the one that the first authority named, else all others of the cooperation. */
export async function followUps(database: Database, actor: OfficeActor, id: string): Promise<Authority[]> {
  const referral = await transferred(database, actor, id);
  if (!referral) return [];
  const named = await first(
    database,
    z.object({ authority: z.string().nullable() }),
    `SELECT authority FROM referral_messages WHERE referral = ? AND visible_to_sender ORDER BY sequence DESC LIMIT 1`,
    [referral.id],
  );
  const others = await authoritiesOf(database, referral.cooperation, referral.to_org);
  const chosen = others.filter((one) => one.id === named?.authority);
  return chosen.length ? chosen : others;
}

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

/**
 * Proposes the referral of the same case to the authority that is responsible now. It needs a consent of its own: the old one names
 * the old authority. The case then names the new one.
 */
export async function proposeFollowUp(
  { services, database, schema }: Parts,
  accountability: Accountability,
  actor: OfficeActor,
  id: string,
  wish: z.infer<typeof followUpSchema>,
): Promise<{ readonly id: string; readonly number: string }> {
  const referral = await transferred(database, actor, id);
  if (!referral)
    throw new GuardError(
      422,
      'NOT_TRANSFERRED',
      'Zu dieser Weiterleitung ist keine andere Behörde zuständig geworden. Eine Folge-Weiterleitung ist nicht möglich.',
      'No other authority has become responsible for this referral.',
      { allowed: [] },
    );
  const possible = await followUps(database, actor, id);
  const to = wish.to_org ? possible.find((one) => one.id === wish.to_org) : possible.length === 1 ? possible[0] : null;
  if (!to)
    throw invalidRow(
      'to_org',
      possible.length
        ? `Bitte die zuständige Ausländerbehörde wählen: ${possible.map((one) => one.name).join(', ')}.`
        : 'In dieser Kooperation gibt es keine andere Ausländerbehörde.',
      'The other authority is missing, or no partner of the cooperation today.',
    );
  return database.transaction(async (knex) => {
    const service = new services.ItemsService('referrals', { knex, schema, accountability });
    const bases = await first(
      knex,
      z.object({ bases: z.array(z.string()).nullable() }),
      'SELECT bases FROM referrals WHERE id = ?',
      [referral.id],
    );
    const made = await service.createOne({
      case: referral.case,
      to_org: to.id,
      cooperation: referral.cooperation,
      process: referral.process,
      bases: bases?.bases ?? [],
    });
    await knex.raw('UPDATE cases SET responsible_abh = ? WHERE id = ?', [to.id, referral.case]);
    const row = await first(knex, z.object({ number: z.string() }), 'SELECT number FROM referrals WHERE id = ?', [
      made,
    ]);
    return { id: made, number: row?.number ?? '' };
  });
}
