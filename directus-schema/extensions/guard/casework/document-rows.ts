import { z } from 'zod';
import { actorOf, type Actor } from '../actor.ts';
import type { Context, CreateFilter, Database, Payload, UpdateFilter } from '../directus.ts';
import { humanRequired, invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { targetKey } from '../target-key.ts';
import { provenChanges } from './proven-changes.ts';

const rowSchema = z.object({
  organisation: z.string(),
  case: z.string(),
  person: z.string().nullable(),
  kind: z.string(),
  issued_on: z.string().nullable(),
  original_seen: z.boolean().nullable(),
  task: z.string().nullable(),
  rejected_because: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function checkVerdict(payload: Payload, before: Row | null, actor: Actor): void {
  const { state } = payload;
  if (state !== 'accepted' && state !== 'rejected') return;
  if (actor.service)
    throw humanRequired('Ob ein Nachweis genügt, sieht ein Mensch an. Ein Dienstkonto darf das nicht.');
  const reason = 'rejected_because' in payload ? payload['rejected_because'] : before?.rejected_because;
  if (state === 'rejected' && text(reason) === null)
    throw invalidRow(
      'rejected_because',
      'Bitte eintragen, warum der Nachweis nicht genügt, damit die Person weiß, was sie noch bringen kann.',
      'A rejected document needs a reason.',
    );
}

/** The document as it will be; null while it belongs to no case yet. */
function after(payload: Payload, before: Row | null): Omit<Row, 'organisation' | 'rejected_because'> | null {
  const key = (field: 'case' | 'person' | 'task'): string | null =>
    field in payload ? targetKey(payload[field], 'id') : (before?.[field] ?? null);
  const caseId = key('case');
  if (caseId === null) return null;
  return {
    case: caseId,
    person: key('person'),
    task: key('task'),
    kind: text(payload['kind']) ?? before?.kind ?? 'other',
    issued_on:
      'issued_on' in payload ? (text(payload['issued_on'])?.slice(0, 10) ?? null) : (before?.issued_on ?? null),
    original_seen: 'original_seen' in payload ? payload['original_seen'] === true : (before?.original_seen ?? false),
  };
}

async function checkTask(database: Database, task: string | null, caseId: string): Promise<void> {
  const row =
    task &&
    (await first(database, z.object({ case: z.string() }), 'SELECT "case" FROM tasks WHERE id::text = ?', [task]));
  if (row && row.case !== caseId)
    throw invalidRow('task', 'Diese Aufgabe gehört zu einem anderen Fall.', 'The task belongs to another case.');
}

/**
 * What accepting a document changes beside it, as nested rows of the same payload: Directus writes them in the same
 * transaction and with the rights of whoever accepts.
 */
async function settled(payload: Payload, before: Row | null, { database }: Context): Promise<Payload> {
  const row = after(payload, before);
  if (row === null) return payload;
  await checkTask(database, row.task, row.case);
  if (payload['state'] !== 'accepted') return payload;
  const person =
    row.person ??
    (await first(database, z.object({ person: z.string() }), 'SELECT person FROM cases WHERE id::text = ?', [row.case]))
      ?.person;
  const proven = person ? await provenChanges(database, person, row) : null;
  return {
    ...payload,
    ...(person && proven ? { person: { id: person, ...proven } } : {}),
    ...(row.task === null ? {} : { task: { id: row.task, state: 'done' } }),
  };
}

/** A new document may be accepted at once: then it proves at once. */
export const newDocument: CreateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  checkVerdict(payload, null, await actorOf(context));
  return settled(payload, null, context);
};

export const changedDocument: UpdateFilter = async (payload, { keys }, context) => {
  if (context.accountability === null) return payload;
  const actor = await actorOf(context);
  const [key] = keys;
  if (keys.length > 1 && payload['state'] !== undefined)
    throw invalidRow('state', 'Bitte jeden Nachweis einzeln ansehen.', 'One document at a time.');
  if (key === undefined || keys.length > 1) return payload;
  const before = await first(
    context.database,
    rowSchema,
    `SELECT organisation, "case", person, kind, issued_on::text, original_seen, task, rejected_because
     FROM documents WHERE id::text = ?`,
    [key],
  );
  // Another office's row: Directus refuses the update in a moment, with its own plain answer.
  if (!before || (actor.office !== null && before.organisation !== actor.office)) return payload;
  checkVerdict(payload, before, actor);
  return settled(payload, before, context);
};
