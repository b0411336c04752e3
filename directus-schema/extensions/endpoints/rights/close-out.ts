import { z } from 'zod';
import { closeOutPhase, type CloseOutPhase } from '../../../../domain/cooperation/close-out-phase.ts';
import { germanDay } from '../../../../domain/time/german-day.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database, Schema, Services } from '../../guard/directus.ts';
import { foreignRow, GuardError } from '../../guard/errors.ts';
import { first, query } from '../../guard/query.ts';

const headSchema = z.object({
  id: z.string(),
  name: z.string(),
  closes_on: z.string().nullable(),
  valid_to: z.string().nullable(),
});

const caseSchema = z.object({
  case: z.string(),
  number: z.string(),
  restricted: z.boolean(),
  counsellor: z.string().nullable(),
  /** State of the newest handover, or null. */
  handover: z.string().nullable(),
  referral_open: z.boolean(),
  task: z.boolean(),
});

export type CloseOut = {
  readonly cooperation: string;
  readonly name: string;
  readonly phase: CloseOutPhase;
  readonly closes_on: string | null;
  readonly valid_to: string | null;
  readonly open: readonly Omit<z.infer<typeof caseSchema>, 'counsellor' | 'task'>[];
  readonly handed_over: number;
  readonly closed: number;
};

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

/** Marks the tasks that a close-out made, so that a second run makes none again. */
const MARK = 'close_out';

async function headOf(database: Database, office: string, id: string): Promise<z.infer<typeof headSchema>> {
  const head = await first(
    database,
    headSchema,
    `SELECT c.id::text, c.name, c.closes_on::text, c.valid_to::text FROM cooperations c
     WHERE c.id::text = ? AND EXISTS (SELECT 1 FROM cooperation_partners p WHERE p.cooperation = c.id AND p.organisation = ?)`,
    [id, office],
  );
  if (!head) throw foreignRow('cooperation');
  return head;
}

const openCases = (database: Database, office: string, cooperation: string): Promise<z.infer<typeof caseSchema>[]> =>
  query(
    database,
    caseSchema,
    `SELECT c.id::text AS "case", c.number, coalesce(c.restricted, false) AS restricted, c.counsellor::text,
       (SELECT r.sender_status FROM referrals r WHERE r."case" = c.id AND r.process = 'handover'
         ORDER BY r.proposed_at DESC LIMIT 1) AS handover,
       EXISTS (SELECT 1 FROM referrals r WHERE r."case" = c.id AND NOT EXISTS (SELECT 1 FROM process_states s
         WHERE s.cooperation = r.cooperation AND s.key = r.sender_status AND s.final)) AS referral_open,
       EXISTS (SELECT 1 FROM tasks t WHERE t."case" = c.id AND t.criterion = '${MARK}') AS task
     FROM cases c WHERE c.organisation = ? AND c.cooperation = ? AND c.state = 'open' ORDER BY c.number`,
    [office, cooperation],
  );

/**
 * What of a cooperation is still open in the file of one office: every case has to be handed over, given to the person as
 * data, or closed, before the term ends.
 * @throws GuardError 403 FOREIGN_ROW when the office is no partner.
 */
export async function closeOut({ database }: Parts, office: string, id: string): Promise<CloseOut> {
  const head = await headOf(database, office, id);
  const open = await openCases(database, office, head.id);
  const done = await first(
    database,
    z.object({ closed: z.coerce.number(), handed_over: z.coerce.number() }),
    `SELECT count(*) AS closed, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM referrals r
       WHERE r."case" = c.id AND r.process = 'handover' AND r.received_at IS NOT NULL)) AS handed_over
     FROM cases c WHERE c.organisation = ? AND c.cooperation = ? AND c.state = 'closed'`,
    [office, head.id],
  );
  return {
    cooperation: head.id,
    name: head.name,
    phase: closeOutPhase(head, todayInBerlin()),
    closes_on: head.closes_on,
    valid_to: head.valid_to,
    open: open.map(({ counsellor: _counsellor, task: _task, ...one }) => one),
    handed_over: done?.handed_over ?? 0,
    closed: done?.closed ?? 0,
  };
}

export type CloseOutRun = { readonly phase: CloseOutPhase; readonly open: number; readonly tasks: number };

/**
 * Gives every open case of a cooperation that is being wound up the task to bring it to an end, once.
 * @throws GuardError 409 COOPERATION_RUNNING before the close-out, ALREADY_CLOSED when nothing is left to do.
 */
export async function runCloseOut(
  { services, database, schema }: Parts,
  office: string,
  id: string,
): Promise<CloseOutRun> {
  return database.transaction(async (trx) => {
    const head = await headOf(trx, office, id);
    const phase = closeOutPhase(head, todayInBerlin());
    await trx.raw('SELECT 1 FROM cooperations WHERE id = ? FOR UPDATE', [head.id]);
    const open = await openCases(trx, office, head.id);
    if (phase === 'running')
      throw new GuardError(
        409,
        'COOPERATION_RUNNING',
        'Diese Kooperation läuft noch. Die Abwicklung beginnt an dem Tag, der bei der Kooperation unter „Abwicklung ab“ steht.',
        'The cooperation is not being closed yet.',
        { closes_on: head.closes_on },
      );
    if (phase === 'ended' && open.length === 0)
      throw new GuardError(
        409,
        'ALREADY_CLOSED',
        'Diese Kooperation ist schon abgeschlossen: Kein Fall ist mehr offen.',
        'The cooperation is closed and nothing is open.',
      );
    const until = head.valid_to ?? head.closes_on;
    const tasks = new services.ItemsService('tasks', { knex: trx, schema, accountability: null });
    const fresh = open.filter(({ restricted, task }) => !restricted && !task);
    for (const one of fresh)
      await tasks.createOne({
        organisation: office,
        case: one.case,
        title: `Ende der Kooperation${head.valid_to ? ` am ${germanDay(head.valid_to)}` : ''}: Fall übergeben, Daten mitgeben oder abschließen`,
        kind: 'other',
        state: 'open',
        owner: one.counsellor,
        criterion: MARK,
        due_on: until !== null && until >= todayInBerlin() ? until : todayInBerlin(),
      });
    return { phase, open: open.length, tasks: fresh.length };
  });
}
