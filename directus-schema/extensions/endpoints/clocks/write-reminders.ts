import { z } from 'zod';
import { hearers } from '../../../../domain/deadlines/hearers.ts';
import { reminderDue } from '../../../../domain/deadlines/reminder-due.ts';
import { withStepReminders } from '../../../../domain/deadlines/with-step-reminders.ts';
import type { Database } from '../../guard/directus.ts';
import { clockRules } from './clock-rules.ts';
import { officeClocks, type OfficeClock } from './office-clocks.ts';
import { officePeople } from './office-people.ts';

const COLUMNS = 12;
const freshSchema = z.object({ fresh: z.boolean() });

/** The name of a clock: it changes when its day does. */
const nameOf = (office: string, { kind, subject, on }: OfficeClock): string => [office, kind, subject, on].join(':');

/**
 * Writes the reminders of an office that are due, each once per clock, step of the ladder and person, however often and by
 * however many runs it is asked. What nobody has to know any more (another paper, a task done) is closed.
 * @param today `YYYY-MM-DD`
 * @returns how many clocks run, how many reminders are new and how many were closed
 */
export async function writeReminders(
  database: Database,
  office: string,
  today: string,
): Promise<{ clocks: number; written: number; closed: number }> {
  const rules = await clockRules(database);
  const clocks = await officeClocks(database, office, today);
  const { people, coordination } = await officePeople(database, office);
  const values = clocks.flatMap((clock) => {
    const rule = withStepReminders(rules.get(clock.kind), clock.on, clock.reminders ?? []);
    const due = rule === undefined ? null : reminderDue(clock, rule, today);
    if (due === null) return [];
    const name = `${nameOf(office, clock)}:${due.daysBefore}`;
    const told = hearers(clock.who, people, coordination, { escalated: due.escalated, today });
    const [first, ...others] = told.length ? told : [{ user: null, escalated: false }];
    const row = (user: string | null, escalated: boolean, once: string): unknown[] => [
      office,
      clock.case,
      clock.referral,
      clock.task,
      clock.kind,
      clock.on,
      due.daysBefore,
      user,
      escalated,
      'open',
      once,
    ];
    return [
      // The first has no name in the key: who is responsible may change, the reminder stays one.
      row(first?.user ?? null, first?.escalated ?? false, name),
      ...others.map(({ user, escalated }) => row(user, escalated, `${name}:${user}`)),
    ];
  });
  const closed = await closeSilent(database, office, today, clocks);
  return { clocks: clocks.length, written: await insert(database, values), closed };
}

async function insert(database: Database, values: readonly (readonly unknown[])[]): Promise<number> {
  let written = 0;
  for (let at = 0; at < values.length; at += 500) {
    const part = values.slice(at, at + 500);
    const marks = part
      .map(
        () =>
          `(gen_random_uuid(), ${Array(COLUMNS - 1)
            .fill('?')
            .join(', ')})`,
      )
      .join(', ');
    const { rows } = await database.raw(
      `INSERT INTO reminders (id, organisation, "case", referral, task, kind, about_on, days_before, recipient, escalated,
         state, once) VALUES ${marks} ON CONFLICT (once) DO UPDATE SET recipient = excluded.recipient
         WHERE reminders.recipient IS NULL AND excluded.recipient IS NOT NULL RETURNING xmax = 0 AS fresh`,
      part.flat(),
    );
    written += freshSchema
      .array()
      .parse(rows)
      .filter(({ fresh }) => fresh).length;
  }
  return written;
}

/** A clock that stands still before its day has come was dealt with. */
async function closeSilent(
  database: Database,
  office: string,
  today: string,
  clocks: readonly OfficeClock[],
): Promise<number> {
  const { rows } = await database.raw(
    `UPDATE reminders SET state = 'done' WHERE organisation = ? AND state <> 'done' AND about_on >= ?
       AND NOT (array_to_string((string_to_array(once, ':'))[1:4], ':') = ANY (?)) RETURNING id`,
    [office, today, clocks.map((clock) => nameOf(office, clock))],
  );
  // After a pause nobody gets the steps that were missed: only the last one counts.
  const { rows: missed } = await database.raw(
    `UPDATE reminders r SET state = 'done' WHERE organisation = ? AND state IN ('open', 'failed') AND EXISTS (
       SELECT 1 FROM reminders n WHERE n.organisation = r.organisation AND n.days_before < r.days_before
       AND (string_to_array(n.once, ':'))[1:4] = (string_to_array(r.once, ':'))[1:4]) RETURNING id`,
    [office],
  );
  return rows.length + missed.length;
}
