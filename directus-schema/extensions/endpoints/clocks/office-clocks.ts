import { z } from 'zod';
import { caseFileFromRows } from '../../../../domain/case-file/from-rows.ts';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import { CLOCK_KINDS } from '../../../../domain/deadlines/vocabulary.ts';
import { clocksOfFile } from '../../../../domain/deadlines/clocks-of-file.ts';
import { DEADLINE_UNITS } from '../../../../domain/referral/vocabulary.ts';
import { dayOf, isoOf } from '../../../../domain/time/calendar.ts';
import type { Database } from '../../guard/directus.ts';
import { query } from '../../guard/query.ts';
import { officeCases } from '../law/office-cases.ts';
import { ROW_CLOCKS } from './row-clocks.ts';

const reminderSchema = z.object({
  amount: z.number().int().min(1),
  unit: z.enum(DEADLINE_UNITS),
  land: z.enum(LAENDER).nullable(),
});

const clockSchema = z.object({
  kind: z.enum(CLOCK_KINDS),
  on: z.string(),
  subject: z.string(),
  case: z.string().nullable(),
  referral: z.string().nullable(),
  task: z.string().nullable(),
  /** The person who is responsible, if any. */
  who: z.string().nullable(),
  /** What the steps of the process ask for themselves, beside the rule of the clock. */
  reminders: z.array(reminderSchema).nullable(),
});

/** A clock and where it ticks: which row it is about and whose it is. */
export type OfficeClock = z.infer<typeof clockSchema>;

const caseSchema = z.object({ id: z.string(), counsellor: z.string().nullable() });

/** So many days a clock that has run out is still looked at. */
const OVERDUE_DAYS = 60;

/**
 * All clocks of an office: those of its case files and those of its rows. Closed and restricted cases (Art. 18 DSGVO)
 * have none.
 * @param today `YYYY-MM-DD`
 */
export async function officeClocks(database: Database, office: string, today: string): Promise<OfficeClock[]> {
  const since = isoOf(dayOf(today) - OVERDUE_DAYS);
  const clocks = await query(database, clockSchema, ROW_CLOCKS, { office, since });
  const open = await query(
    database,
    caseSchema,
    `SELECT id, counsellor FROM cases WHERE organisation = ? AND state = 'open' AND NOT coalesce(restricted, false)`,
    [office],
  );
  const counsellors = new Map(open.map(({ id, counsellor }) => [id, counsellor]));
  for await (const batch of officeCases(database, office))
    for (const row of batch) {
      const who = counsellors.get(row.id);
      if (who === undefined) continue;
      for (const { kind, on, subject } of clocksOfFile(caseFileFromRows(row), row.id, since))
        clocks.push({ kind, on, subject, case: row.id, referral: null, task: null, who, reminders: null });
    }
  return clocks;
}
