import { z } from 'zod';
import { colleaguesOf, standInFor } from '../../guard/casework/stand-in.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Accountability, Database, Schema, Services } from '../../guard/directus.ts';
import { invalidRow } from '../../guard/errors.ts';
import { query } from '../../guard/query.ts';
import type { OfficeActor } from '../caller.ts';
import { checkLeader, checkSuccessor } from './leads-office.ts';

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };
const id = z.string().uuid();

export const reassignSchema = z.strictObject({
  /** Default: the deputy. */
  to: id.optional(),
  /** What goes over; both by default. */
  what: z
    .array(z.enum(['cases', 'tasks']))
    .min(1)
    .default(['cases', 'tasks']),
});

/**
 * Hands all open cases and open tasks of one person to another of the same office, and the remedies that they answer for, in one transaction, with activity and
 * revisions in the name of who did it. Run again it moves nothing.
 */
export async function reassign(
  parts: Parts,
  actor: OfficeActor,
  accountability: Accountability,
  user: string,
  wish: z.infer<typeof reassignSchema>,
): Promise<{ readonly to: string; readonly cases: number; readonly tasks: number }> {
  await checkLeader(parts, actor, user);
  const successor = wish.to ?? (await deputyOf(parts.database, actor.office, user));
  if (successor === null)
    throw invalidRow(
      'to',
      'Es ist niemand zur Vertretung eingetragen oder da. Bitte wählen, wer übernimmt.',
      'There is no deputy; name the successor.',
    );
  await checkSuccessor(parts, actor.office, user, successor, 'to');
  return parts.database.transaction(async (trx) => {
    const count = { cases: 0, tasks: 0 };
    for (const [collection, field, kept] of [
      ['cases', 'counsellor', 't.restricted'],
      ['tasks', 'owner', 'EXISTS (SELECT 1 FROM cases c WHERE c.id = t."case" AND c.restricted)'],
    ] as const) {
      if (!wish.what.includes(collection)) continue;
      const rows = await query(
        trx,
        z.object({ id: z.string() }),
        `SELECT id FROM ?? t WHERE organisation = ? AND ??::text = ? AND state = 'open' AND NOT ${kept} FOR UPDATE`,
        [collection, actor.office, field, user],
      );
      // Data that are only kept (Art. 18 DSGVO) are neither counted nor changed, but somebody answers for them.
      await trx.raw(`UPDATE ?? t SET ?? = ? WHERE organisation = ? AND ??::text = ? AND state = 'open' AND ${kept}`, [
        collection,
        field,
        successor,
        actor.office,
        field,
        user,
      ]);
      if (rows.length === 0) continue;
      // The leader need not be allowed to read the rows: what changes is who is responsible, and nothing is given back.
      const service = new parts.services.ItemsService(collection, {
        knex: trx,
        schema: parts.schema,
        accountability: accountability && { ...accountability, admin: true },
      });
      await service.updateMany(
        rows.map((row) => row.id),
        { [field]: successor },
      );
      count[collection] = rows.length;
    }
    // A remedy still runs after its case is closed: whoever takes over answers for it.
    if (wish.what.includes('cases'))
      await trx.raw('UPDATE outcomes SET responsible = ? WHERE organisation = ? AND responsible::text = ?', [
        successor,
        actor.office,
        user,
      ]);
    return { to: successor, ...count };
  });
}

/** Whoever stands in for somebody, also when that person is here: the deputy, or while the deputy is away, theirs. */
async function deputyOf(database: Database, office: string, user: string): Promise<string | null> {
  const colleagues = await colleaguesOf(database, office);
  const deputy = colleagues.get(user)?.deputy ?? null;
  const found = deputy === null ? null : standInFor(deputy, colleagues, todayInBerlin());
  return found === user ? null : found;
}
