import { z } from 'zod';
import { dayOf, isoOf, shift } from '../../../../domain/time/calendar.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database, Schema, Services } from '../../guard/directus.ts';
import { first } from '../../guard/query.ts';
import { recordRequest, type Recorded } from './record-request.ts';
import { toInform } from './restriction.ts';

export const correctionSchema = z.strictObject({ what: z.string().trim().min(3).max(1000) });

/** Days within which the recipients should know of a correction. */
const DAYS_TO_INFORM = 14;

/**
 * Notes what was corrected (Art. 16 DSGVO), and makes the task to tell every recipient (Art. 19 DSGVO) in the newest case.
 */
export async function noteCorrection(
  { services, database, schema }: { services: Services; database: Database; schema: Schema },
  { office, user, person }: { office: string; user: string; person: string },
  { what }: z.infer<typeof correctionSchema>,
): Promise<Recorded & { readonly inform: readonly { name: string }[]; readonly task: string | null }> {
  return database.transaction(async (trx) => {
    const inform = await toInform({ database: trx, schema }, office, person);
    const wish = { office, user, person, kind: 'correction' as const, reason: what, recipients: inform, done: true };
    const recorded = await recordRequest(trx, wish);
    const newest = await first(
      trx,
      z.object({ id: z.string() }),
      `SELECT id::text FROM cases WHERE person = ? AND organisation = ? ORDER BY state = 'open' DESC, opened_on DESC NULLS LAST LIMIT 1`,
      [person, office],
    );
    if (inform.length === 0 || !newest) return { ...recorded, inform, task: null };
    const tasks = new services.ItemsService('tasks', { knex: trx, schema, accountability: null });
    const task = await tasks.createOne({
      organisation: office,
      case: newest.id,
      title: `Über die Berichtigung unterrichten (Art. 19 DSGVO): ${inform.map(({ name }) => name).join(', ')}`.slice(
        0,
        300,
      ),
      kind: 'other',
      state: 'open',
      owner: user,
      due_on: isoOf(shift(dayOf(todayInBerlin()), DAYS_TO_INFORM, 'days')),
    });
    return { ...recorded, inform, task };
  });
}
