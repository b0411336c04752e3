import { z } from 'zod';
import { LONGEST_SPAN } from '../../../domain/deadlines/longest-span.ts';
import { TEMPLATE_KINDS } from '../../../domain/letters/placeholders.ts';
import { templateProblem } from '../../../domain/letters/template-problem.ts';
import type { CreateFilter, Payload, UpdateFilter } from './directus.ts';
import { invalidRow } from './errors.ts';
import { query } from './query.ts';

const LONGEST = LONGEST_SPAN.calendar_days;
const ladderSchema = z.array(z.coerce.number().int().min(-365).max(LONGEST)).min(1);
const escalateSchema = z.coerce.number().int().min(-365).max(LONGEST).nullable();

/** A rule of reminders whose steps can be counted; typed into the form they arrive as texts and are stored as numbers. */
export const checkClockRule = async (payload: Payload): Promise<Payload> => {
  if (!escalateSchema.nullish().safeParse(payload['escalate_from']).success)
    throw invalidRow(
      'escalate_from',
      `„Auch an die Vertretung ab“ ist eine ganze Zahl von -365 bis ${LONGEST}. Bitte die Zahl ändern oder das Feld leeren.`,
      `escalate_from: a whole number from -365 to ${LONGEST}.`,
    );
  if (!('days_before' in payload)) return payload;
  const parsed = ladderSchema.safeParse(payload['days_before']);
  if (!parsed.success)
    throw invalidRow(
      'days_before',
      `„Tage vorher“ sind ganze Zahlen von -365 bis ${LONGEST}, zum Beispiel 90, 30, 7, 0. Eine Zahl mit Minus heißt: danach. Bitte die anderen Einträge entfernen.`,
      `days_before: whole numbers from -365 to ${LONGEST}, at least one.`,
    );
  return { ...payload, days_before: [...new Set(parsed.data)].sort((a, b) => b - a) };
};

/** Of a reminder staff say only that it is dealt with; what was sent the software knows itself. */
export const tickReminder: UpdateFilter = async (payload, _meta, { accountability }) => {
  if (accountability === null || payload['state'] === undefined || payload['state'] === 'done') return payload;
  throw invalidRow(
    'state',
    'Eine Erinnerung lässt sich nur auf „erledigt“ setzen. Alles andere trägt die Software ein.',
    'A reminder can only be set to done.',
  );
};

const templateSchema = z.object({
  kind: z.enum(TEMPLATE_KINDS).nullable().catch(null),
  subject: z.string().nullable().catch(null),
  body: z.string().nullable().catch(null),
});

function checkText(row: unknown): void {
  const { kind, subject, body } = templateSchema.parse(row);
  if (kind === null)
    throw invalidRow('kind', 'Bitte die Art der Vorlage wählen.', `kind: one of ${TEMPLATE_KINDS.join(', ')}.`);
  const problem = templateProblem(kind, { subject, body: body ?? '' });
  if (problem) throw invalidRow(problem.field, problem.de, problem.en);
}

/** A template is read when it is saved: what could not be filled later is refused now. */
export const checkNewTemplate: CreateFilter = async (payload) => {
  checkText(payload);
  return payload;
};

/** The same for a change, together with what stays. */
export const checkChangedTemplate: UpdateFilter = async (payload, { keys }, { database }) => {
  if (!['kind', 'subject', 'body'].some((field) => field in payload)) return payload;
  const rows = await query(
    database,
    z.record(z.string(), z.unknown()),
    'SELECT kind, subject, body FROM templates WHERE id::text = ANY (?)',
    [keys.map(String)],
  );
  for (const row of rows) checkText({ ...row, ...payload });
  return payload;
};
