import { parseISO } from 'date-fns';
import { z } from 'zod';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import { agendaUntil } from '../../../../domain/conference/agenda-until.ts';
import { nextConferenceOn } from '../../../../domain/conference/next-conference-on.ts';
import { CONFERENCE_KINDS, CONFERENCE_STATES, type ConferenceKind } from '../../../../domain/conference/vocabulary.ts';
import { DEADLINE_UNITS } from '../../../../domain/referral/vocabulary.ts';
import { germanDay } from '../../../../domain/time/german-day.ts';
import { isWorkingDay } from '../../../../domain/time/is-working-day.ts';
import { actorOf, type Actor } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter, Database, Payload, UpdateFilter } from '../directus.ts';
import { GuardError, humanRequired, invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { checkRunning } from '../running-cooperation.ts';
import { targetKey } from '../target-key.ts';
import { onlyPartners } from './only-partners.ts';
import { lockConference } from './read-item.ts';
import { recorded } from './recorded.ts';

const termsSchema = z.object({
  land: z.enum(LAENDER).nullable(),
  conference_amount: z.number().nullable(),
  conference_unit: z.enum(DEADLINE_UNITS).nullable(),
  agenda_amount: z.number().nullable(),
  agenda_unit: z.enum(DEADLINE_UNITS).nullable(),
});
type Terms = z.infer<typeof termsSchema>;

/** How the cooperation meets. @throws GuardError when the office takes no part today, or it is not in its term */
async function termsOf(database: Database, cooperation: string, actor: Actor): Promise<Terms> {
  const terms = await first(
    database,
    termsSchema,
    `SELECT land, conference_amount, conference_unit, agenda_amount, agenda_unit
     FROM cooperations WHERE id::text = ?`,
    [cooperation],
  );
  if (!terms) throw invalidRow('cooperation', 'Bitte die Kooperation wählen.', 'There is no such cooperation.');
  await onlyPartners(database, cooperation, actor);
  await checkRunning(database, cooperation);
  return terms;
}

async function proposedDay(
  database: Database,
  cooperation: string,
  kind: ConferenceKind,
  terms: Terms,
): Promise<string> {
  const { conference_amount: amount, conference_unit: unit, land } = terms;
  if (amount === null || unit === null)
    throw invalidRow(
      'held_on',
      'Diese Kooperation hat keinen Rhythmus. Bitte den Tag eintragen.',
      'The cooperation has no rhythm: name the day.',
    );
  const last = await first(
    database,
    z.object({ day: z.string().nullable() }),
    `SELECT max(held_on)::text AS day FROM conferences WHERE cooperation = ? AND kind = ? AND state <> 'cancelled'`,
    [cooperation, kind],
  );
  return nextConferenceOn(last?.day ?? null, todayInBerlin(), { amount, unit }, land);
}

function checkDay(day: string, { land }: Terms): void {
  if (day < todayInBerlin())
    throw invalidRow(
      'held_on',
      'Dieser Tag liegt in der Vergangenheit. Bitte einen kommenden wählen.',
      'The day has passed.',
    );
  if (!isWorkingDay(parseISO(day), land ?? 'BUND'))
    throw invalidRow(
      'held_on',
      `Der ${germanDay(day)} ist kein Werktag. Bitte einen anderen Tag wählen.`,
      'The day is a weekend or public holiday.',
    );
}

function agendaDay(heldOn: string, wished: string | null | undefined, terms: Terms): string {
  if (wished) {
    if (wished > heldOn)
      throw invalidRow(
        'agenda_until',
        'Die Tagesordnung schließt vor der Fallbesprechung.',
        'The agenda closes before the conference.',
      );
    return wished;
  }
  return agendaUntil(heldOn, terms.agenda_amount ?? 0, terms.agenda_unit ?? 'working_days', terms.land);
}

const day = z.string().date().nullish();
const listSchema = z.unknown().optional();
const wishSchema = z.strictObject({
  cooperation: z.string(),
  kind: z.enum(CONFERENCE_KINDS).default('case'),
  state: z.literal('planned').optional(),
  held_on: day,
  agenda_until: day,
  participants: listSchema,
  items: listSchema,
  obstacles: listSchema,
});

function read<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, payload: Payload): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : (issue?.path[0] ?? 'cooperation'));
  const de: Readonly<Record<string, string>> = {
    cooperation: 'Bitte die Kooperation wählen.',
    held_on: 'Bitte einen gültigen Tag eintragen.',
    agenda_until: 'Bitte einen gültigen Tag eintragen.',
    state: 'Dieser Stand ist hier nicht möglich.',
  };
  throw invalidRow(
    field,
    de[field] ?? `„${field}“ lässt sich hier nicht setzen.`,
    `"${field}" is missing, invalid or not set by hand.`,
  );
}

/** Machines of both sides plan at the same hour: the second finds what the first has planned. */
async function refuseSecond(database: Database, cooperation: string, kind: ConferenceKind): Promise<void> {
  await database.raw('SELECT 1 FROM cooperations WHERE id = ? FOR UPDATE', [cooperation]);
  const open = await first(
    database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM conferences WHERE cooperation = ? AND kind = ? AND state = 'planned' AND agenda_until >= ?::date`,
    [cooperation, kind, todayInBerlin()],
  );
  if (open)
    throw new GuardError(
      422,
      'CONFERENCE_PLANNED',
      'Die nächste Besprechung ist schon geplant.',
      'The next conference is planned already.',
      { field: 'cooperation' },
    );
}

/** A conference of the own cooperation, on a working day to come; without a day, on the next one of the rhythm. */
export const newConference: CreateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const wish = read(wishSchema, { ...payload, cooperation: targetKey(payload['cooperation'], 'id') ?? undefined });
  const actor = await actorOf(context);
  const terms = await termsOf(context.database, wish.cooperation, actor);
  if (actor.service) await refuseSecond(context.database, wish.cooperation, wish.kind);
  const heldOn = wish.held_on ?? (await proposedDay(context.database, wish.cooperation, wish.kind, terms));
  checkDay(heldOn, terms);
  return { ...wish, state: 'planned', held_on: heldOn, agenda_until: agendaDay(heldOn, wish.agenda_until, terms) };
};

const changeSchema = z
  .strictObject({
    state: z.enum(CONFERENCE_STATES),
    held_on: z.string().date(),
    agenda_until: day,
    minutes: listSchema,
    participants: listSchema,
    items: listSchema,
    obstacles: listSchema,
  })
  .partial();

const NEXT: Readonly<Record<string, readonly string[]>> = {
  planned: ['agenda_closed', 'held', 'cancelled'],
  agenda_closed: ['planned', 'held', 'cancelled'],
};

/** A conference moves, closes its agenda, is held or falls out; once held it never changes. */
export const changedConference: UpdateFilter = async (payload, { keys }, context) => {
  const { database } = context;
  if (context.accountability === null) return payload;
  if (keys.length !== 1)
    throw invalidRow('id', 'Bitte eine Fallbesprechung nach der anderen.', 'One conference at a time.');
  const row = await lockConference(database, String(keys[0]));
  if (!row) throw invalidRow('id', 'Diese Fallbesprechung gibt es nicht.', 'There is no such conference.');
  const actor = await actorOf(context);
  const terms = await termsOf(database, row.cooperation, actor);
  if (row.state === 'held') {
    // Minutes may follow: their own guard knows when they are closed.
    const own = Object.keys(payload).find((key) => key !== 'items' && key !== 'minutes');
    if (own !== undefined) throw recorded(own);
    return payload;
  }
  const change = read(changeSchema, payload);
  if (row.state === 'cancelled')
    throw invalidRow(
      'state',
      'Diese Fallbesprechung fällt aus. Bitte eine neue planen.',
      'The conference is cancelled.',
    );
  const result: Payload = { ...change };
  const heldOn = change.held_on ?? row.held_on;
  if (change.held_on !== undefined && change.held_on !== row.held_on) {
    checkDay(heldOn, terms);
    result['agenda_until'] = agendaDay(heldOn, change.agenda_until, terms);
  } else if ('agenda_until' in change) result['agenda_until'] = agendaDay(heldOn, change.agenda_until, terms);
  const { state } = change;
  if (state === undefined || state === row.state) return result;
  if (!NEXT[row.state]?.includes(state))
    throw invalidRow('state', 'Dieser Stand ist von hier aus nicht möglich.', 'The state is not possible from here.');
  if (actor.service && state !== 'agenda_closed')
    throw humanRequired('Ob die Fallbesprechung stattfand oder ausfällt, hält ein Mensch fest.');
  if (state === 'held' && heldOn > todayInBerlin())
    throw new GuardError(
      422,
      'CONFERENCE_NOT_HELD',
      `Die Fallbesprechung ist erst am ${germanDay(heldOn)}. Bitte danach festhalten.`,
      'The conference has not taken place yet.',
      { field: 'state' },
    );
  return result;
};
