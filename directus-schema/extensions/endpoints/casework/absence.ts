import { z } from 'zod';
import { colleaguesOf, standInFor } from '../../guard/casework/stand-in.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../../guard/directus.ts';
import { humanRequired, invalidRow } from '../../guard/errors.ts';
import { query } from '../../guard/query.ts';
import type { OfficeActor } from '../caller.ts';
import { checkLeader, checkSuccessor } from './leads-office.ts';

type Parts = { readonly database: Database };
const id = z.string().uuid();

export const absenceSchema = z.strictObject({
  from: z.string().date(),
  /** Last day. */
  until: z.string().date(),
  deputy: id.optional(),
});

/** Records when somebody of the office is away, and who stands in: the person's own entry, or that of who leads. */
export async function setAbsence(
  parts: Parts,
  actor: OfficeActor,
  user: string,
  { from, until, deputy }: z.infer<typeof absenceSchema>,
): Promise<{ readonly tasks: number }> {
  if (actor.user !== user) await checkLeader(parts, actor, user);
  else if (actor.service) throw humanRequired('Ein Dienstkonto ist nie abwesend.');
  if (until < from)
    throw invalidRow('until', 'Die Abwesenheit endet, bevor sie beginnt.', 'The absence ends before it starts.');
  if (until < todayInBerlin()) throw invalidRow('until', 'Diese Abwesenheit ist schon vorbei.', 'The absence is over.');
  if (deputy !== undefined) await checkSuccessor(parts, actor.office, user, deputy, 'deputy');
  return parts.database.transaction(async (trx) => {
    await trx.raw(
      'UPDATE directus_users SET absent_from = ?, absent_until = ?, deputy = coalesce(?::uuid, deputy) WHERE id::text = ?',
      [from, until, deputy ?? null, user],
    );
    return { tasks: from <= todayInBerlin() ? await lendTasks(trx, actor.office, user, until) : 0 };
  });
}

/** Open tasks that are due while somebody is away go to whoever stands in; each says for whom. */
async function lendTasks(trx: Database, office: string, user: string, until: string): Promise<number> {
  const standIn = standInFor(user, await colleaguesOf(trx, office), todayInBerlin());
  if (standIn === null || standIn === user) return 0;
  const moved = await query(
    trx,
    z.object({ id: z.string() }),
    `UPDATE tasks SET owner = ?, stands_in_for = ? WHERE organisation = ? AND owner::text = ? AND state = 'open'
     AND (due_on IS NULL OR due_on <= ?) RETURNING id`,
    [standIn, user, office, user, until],
  );
  return moved.length;
}

/** Somebody is back: the absence ends, and the open tasks that others did for them come back. */
export async function endAbsence(parts: Parts, actor: OfficeActor, user: string): Promise<{ readonly tasks: number }> {
  if (actor.user !== user) await checkLeader(parts, actor, user);
  return parts.database.transaction(async (trx) => {
    await trx.raw('UPDATE directus_users SET absent_from = NULL, absent_until = NULL WHERE id::text = ?', [user]);
    const back = await query(
      trx,
      z.object({ id: z.string() }),
      `UPDATE tasks SET owner = stands_in_for, stands_in_for = NULL
       WHERE organisation = ? AND stands_in_for::text = ? AND state = 'open' RETURNING id`,
      [actor.office, user],
    );
    return { tasks: back.length };
  });
}
