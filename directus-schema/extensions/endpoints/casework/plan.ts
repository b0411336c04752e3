import { z } from 'zod';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import { planTasks, type PlannedTask } from '../../../../domain/casework/plan-tasks.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Accountability, Database, Schema, Services } from '../../guard/directus.ts';
import { foreignRow, invalidRow } from '../../guard/errors.ts';
import { first, query } from '../../guard/query.ts';
import type { OfficeActor } from '../caller.ts';
import { mayRead } from '../may-read.ts';

export const planSchema = z.strictObject({
  /** Legal bases to plan for; default: the best way. */
  bases: z.array(z.string().min(1).max(16)).min(1).max(20).optional(),
  /** true: only say what would be planned. */
  dry_run: z.boolean().default(false),
});

const waySchema = z.object({
  basis: z.string(),
  state: z.enum(['possible', 'change', 'closed', 'never']),
  possible_from: z.string().nullable(),
  plan: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['change', 'improve', 'find_out', 'ask', 'record', 'prove', 'wait']),
      title: z.string(),
      criterion: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
});

const caseSchema = z.object({
  organisation: z.string(),
  counsellor: z.string().nullable(),
  land: z.enum(LAENDER).nullable().catch(null),
  next_steps: z.unknown(),
});

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };
type Planned = { readonly created: number; readonly tasks: readonly PlannedTask[] };

/**
 * The perspective plan of a case as tasks, from the next steps that the last check found: each thing once, with owner and
 * date, written with the caller's own rights. Planning again adds only what is new.
 */
export async function planCase(
  { services, database, schema }: Parts,
  actor: OfficeActor,
  accountability: Accountability,
  id: string,
  wish: z.infer<typeof planSchema>,
): Promise<Planned> {
  await mayRead({ services, database, schema }, accountability, 'cases', id, ['next_steps']);
  return database.transaction(async (trx) => {
    // Locked: a second click at the same time finds the tasks of the first.
    const row = await first(
      trx,
      caseSchema,
      `SELECT c.organisation, c.counsellor, coalesce(c.land, a.land, o.land) AS land, c.next_steps
       FROM cases c JOIN organisations o ON o.id = c.organisation LEFT JOIN organisations a ON a.id = c.responsible_abh
       WHERE c.id::text = ? FOR UPDATE OF c`,
      [id],
    );
    if (row?.organisation !== actor.office) throw foreignRow('case');
    const ways = z.array(waySchema).safeParse(row.next_steps);
    if (!ways.success)
      throw invalidRow(
        'next_steps',
        'Zu diesem Fall gibt es noch keine nächsten Schritte. Sie stehen nach der nächsten Prüfung hier; bitte den Fall prüfen lassen.',
        'The case has no next steps yet.',
      );
    const known = await query(
      trx,
      z.object({ plan_key: z.string() }),
      'SELECT plan_key FROM tasks WHERE "case"::text = ? AND plan_key IS NOT NULL',
      [id],
    );
    const tasks = planTasks(ways.data, {
      bases: wish.bases ?? null,
      existing: new Set(known.map(({ plan_key }) => plan_key)),
      day: todayInBerlin(),
      land: row.land,
    });
    if (wish.dry_run) return { created: 0, tasks };
    const service = new services.ItemsService('tasks', { knex: trx, schema, accountability });
    const owner = row.counsellor ?? (actor.service ? null : actor.user);
    for (const { bases, ...task } of tasks)
      await service.createOne({
        ...task,
        case: id,
        owner,
        origin: 'check',
        state: 'open',
        note: `Für ${bases.join(', ')}`,
      });
    return { created: tasks.length, tasks };
  });
}
