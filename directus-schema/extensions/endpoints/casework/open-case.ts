import { z } from 'zod';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Accountability, Database, Schema, Services } from '../../guard/directus.ts';
import { foreignRow, GuardError, humanRequired, invalidRow } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import type { OfficeActor } from '../caller.ts';
import { mayRead } from '../may-read.ts';
import { findDuplicates, type Found } from './duplicates.ts';

const name = z.string().trim().min(1).max(120);

export const openCaseSchema = z.strictObject({
  /** The person agreed, today, to the counsellor. */
  agreed: z.literal(true),
  /** A person of the own file who came before. */
  person: z.string().uuid().optional(),
  first_name: name.optional(),
  last_name: name.optional(),
  birth_date: z.string().date().optional(),
  language: z.string().trim().max(80).optional(),
  interpreter_needed: z.boolean().optional(),
  /** The people that sound alike were looked at: it is none of them. */
  not_duplicate: z.boolean().optional(),
  number: z.string().trim().min(1).max(64).optional(),
});

const enquirySchema = z.object({
  organisation: z.string(),
  state: z.string(),
  channel: z.string(),
  cooperation: z.string().nullable(),
  language: z.string().nullable(),
});

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

/**
 * Makes an enquiry a person and a case: the step of a counsellor, once the person agreed. Person and case are written with
 * the caller's own rights, together with the enquiry or not at all.
 */
export async function openCase(
  { services, database, schema }: Parts,
  actor: OfficeActor,
  accountability: Accountability,
  id: string,
  wish: z.infer<typeof openCaseSchema>,
): Promise<{ readonly case: string; readonly number: string }> {
  if (actor.service)
    throw humanRequired(
      'Einen Fall eröffnet ein Mensch, der mit der Person gesprochen hat. Ein Dienstkonto darf das nicht.',
    );
  if (!wish.person && !wish.last_name)
    throw invalidRow('last_name', 'Bitte den Namen der Person eintragen.', 'The name of the person is missing.');
  await mayRead({ services, database, schema }, accountability, 'enquiries', id, ['state']);
  return database.transaction(async (trx) => {
    const enquiry = await first(
      trx,
      enquirySchema,
      'SELECT organisation, state, channel, cooperation, language FROM enquiries WHERE id::text = ? FOR UPDATE',
      [id],
    );
    if (enquiry?.organisation !== actor.office) throw foreignRow('enquiry');
    if (enquiry.state === 'case_opened')
      throw invalidRow('state', 'Zu dieser Anfrage gibt es schon einen Fall.', 'The enquiry has a case.');
    const { person, agreed: _agreed, number: wished, not_duplicate, ...about } = wish;
    if (!person && not_duplicate !== true)
      refuseDuplicate(await findDuplicates({ services, database: trx, schema }, accountability, about));
    const number = wished ?? (await nextNumber(trx));
    const cases = new services.ItemsService('cases', { knex: trx, schema, accountability });
    const key = await cases.createOne({
      number,
      state: 'open',
      person: person ?? { ...about, language: about.language ?? enquiry.language },
      counsellor: actor.user,
      cooperation: enquiry.cooperation,
      entry_channel: enquiry.channel,
      lane: 'counselling',
      opened_on: todayInBerlin(),
    });
    await trx.raw(
      `UPDATE enquiries SET state = 'case_opened', "case" = ?, agreed_on = ?, reply_to = NULL WHERE id::text = ?`,
      [key, todayInBerlin(), id],
    );
    return { case: key, number };
  });
}

/** A number that no office has used: F-2026-000123. */
async function nextNumber(database: Database): Promise<string> {
  const row = await first(database, z.object({ next: z.coerce.number() }), `SELECT nextval('case_number') AS next`);
  return `F-${todayInBerlin().slice(0, 4)}-${String(row?.next ?? 0).padStart(6, '0')}`;
}

/** Whoever was here before has a file already: a person decides, and merging stays with people. */
function refuseDuplicate(found: readonly Found[]): void {
  const [first] = found;
  if (!first) return;
  throw new GuardError(
    422,
    'POSSIBLE_DUPLICATE',
    `Es gibt schon ähnliche Personen: ${found.map(({ name, reason }) => `${name} (${reason})`).join('; ')}. Bitte ansehen. Ist keine davon gemeint, bitte das ankreuzen.`,
    'There are people alike in the office; say that it is none of them, or name the person.',
    { field: 'last_name', found: found.map(({ id }) => id) },
  );
}
