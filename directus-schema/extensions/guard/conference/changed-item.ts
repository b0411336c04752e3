import { z } from 'zod';
import { ITEM_ROUTES } from '../../../../domain/conference/vocabulary.ts';
import { STEP_SIDES, type StepSide } from '../../../../domain/referral/vocabulary.ts';
import { actorOf, type Actor } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database, Payload, UpdateFilter } from '../directus.ts';
import { foreignRow, GuardError, humanRequired, invalidRow } from '../errors.ts';
import { checkPartners } from '../referral/partners.ts';
import { first } from '../query.ts';
import { readReferral, sideOf } from '../referral/referral-row.ts';
import { addSupplement } from './add-supplement.ts';
import { conferenceConsent } from './conference-consent.ts';
import { lockConference, lockItem, type ConferenceRow, type ItemRow } from './read-item.ts';

const text = z.string().max(10_000).nullish();
const changeSchema = z
  .strictObject({
    state: z.enum(['on_agenda', 'discussed', 'postponed', 'removed']),
    sort: z.number().int().nullable(),
    question: text,
    options: text,
    agreement: text,
    route: z.enum(ITEM_ROUTES),
    separate_agreement: text,
    dissent_sender: text,
    dissent_recipient: text,
    tasks: z
      .array(
        z.strictObject({
          side: z.enum(STEP_SIDES),
          text: z.string().trim().min(1).max(300),
          due_on: z.string().date().nullish(),
        }),
      )
      .max(50)
      .nullable(),
    supplement: text,
  })
  .partial();
type Change = z.infer<typeof changeSchema>;

/** What belongs to the minutes: written when both sides have met, not before. */
const MINUTES = ['agreement', 'separate_agreement', 'dissent_sender', 'dissent_recipient', 'tasks'] as const;
/** Words of both sides: who changes them takes back the other side's confirmation. */
const SHARED = ['question', 'options', 'agreement', 'separate_agreement', 'route', 'tasks'] as const;

const GERMAN: Readonly<Record<string, string>> = {
  tasks: 'Jede Aufgabe braucht eine Seite (Beratung oder Ausländerbehörde) und einen Text; „Bis“ ist ein Datum.',
  route: 'Bitte den Weg aus der Liste wählen.',
  state: 'Diesen Stand setzt die Software selbst.',
};

function readChange(payload: Payload): Change {
  const parsed = changeSchema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : (issue?.path[0] ?? 'state'));
  throw invalidRow(
    field,
    GERMAN[field] ?? `„${field}“ lässt sich nicht ändern.`,
    `"${field}" is invalid or never changes by hand.`,
  );
}

const filled = (value: string | null | undefined): boolean => (value ?? '').trim() !== '';

/** What is still missing for minutes that a side confirms. */
function checkMinutes(change: Change, item: ItemRow): void {
  const said = { ...item, ...change };
  if (!filled(said.question))
    throw invalidRow('question', 'Bitte die Frage eintragen, über die gesprochen wurde.', 'The question is missing.');
  if (!filled(said.agreement) && !filled(said.dissent_sender) && !filled(said.dissent_recipient))
    throw invalidRow(
      'agreement',
      'Bitte die Verabredung eintragen, oder worin die Seiten verschiedener Ansicht sind.',
      'Neither agreement nor dissent is recorded.',
    );
  if ((said.route === 'offences' || said.route === 'identity') && !filled(said.separate_agreement))
    throw invalidRow(
      'separate_agreement',
      'Zu diesem Weg gehört eine eigene Absprache. Bitte eintragen, was gesondert verabredet ist.',
      'This route needs its separate agreement.',
    );
}

function checkState(change: Change, item: ItemRow, actor: Actor): void {
  if (change.state === undefined || change.state === item.state) return;
  if (actor.service)
    throw humanRequired(
      'Was besprochen wird und was verabredet ist, bestimmt ein Mensch. Ein Dienstkonto darf das nicht.',
    );
  const from: Record<NonNullable<Change['state']>, readonly ItemRow['state'][]> = {
    on_agenda: ['proposed'],
    discussed: ['on_agenda', 'minutes'],
    postponed: ['proposed', 'on_agenda', 'minutes'],
    removed: ['proposed', 'on_agenda'],
  };
  if (!from[change.state].includes(item.state))
    throw invalidRow('state', 'Dieser Stand ist von hier aus nicht möglich.', 'The state is not possible from here.');
}

function checkDay(change: Change, conference: ConferenceRow): void {
  const early = MINUTES.find((key) => change[key] !== undefined && change[key] !== null);
  const wished = change.state === 'discussed' ? 'state' : early;
  if (wished !== undefined && conference.held_on > todayInBerlin())
    throw new GuardError(
      422,
      'CONFERENCE_NOT_HELD',
      'Die Niederschrift entsteht erst, wenn die Fallbesprechung stattgefunden hat.',
      'Minutes are written on the day of the conference or later.',
      { field: wished },
    );
}

async function checkOffences(database: Database, change: Change, consent: string | null): Promise<void> {
  if (change.route !== 'offences') return;
  const named = await first(
    database,
    z.object({ named: z.boolean() }),
    `SELECT jsonb_exists(categories::jsonb, 'offences') AS named FROM consents WHERE id = ?`,
    [consent],
  );
  if (!named?.named)
    throw new GuardError(
      422,
      'CONSENT_TOO_NARROW',
      'Über Straftaten wird nur gesprochen, wenn die Einwilligung in die Fallbesprechung sie einzeln nennt.',
      'The consent to the conference does not name offences.',
      { field: 'route' },
    );
}

const OTHER: Readonly<Record<StepSide, StepSide>> = { sender: 'recipient', recipient: 'sender' };

/**
 * Changes an item: preparation until the day, minutes from the day on. Both sides confirm the same words; whoever changes
 * them takes the other side's confirmation back. When both have confirmed, the database closes the item.
 */
export const changedItem: UpdateFilter = async (payload, { keys }, context) => {
  const { database } = context;
  if (context.accountability === null) return payload;
  const actor = await actorOf(context);
  if (keys.length !== 1) throw invalidRow('id', 'Bitte einen Fall nach dem anderen.', 'One item at a time.');
  const item = await lockItem(database, String(keys[0]));
  const referral = item && (await readReferral(database, item.referral, false));
  const side = referral && sideOf(actor, referral);
  // A row of others: Directus refuses it in a moment with its own plain answer; the operator does no case work.
  if (!item || !referral || !side) throw foreignRow('id');
  const change = readChange(payload);
  if (item.recorded_at !== null) return { supplement: await addSupplement(database, payload, item.supplement, actor) };
  if (item.state === 'removed')
    throw invalidRow('state', 'Dieser Fall steht nicht mehr auf der Tagesordnung.', 'The item was removed.');
  if (item.state === 'postponed')
    throw invalidRow(
      'state',
      'Dieser Fall ist vertagt. Bitte ihn auf die Tagesordnung der nächsten Fallbesprechung setzen.',
      'The item is postponed: add the case to the next conference.',
    );
  const early = item.state === 'proposed' ? MINUTES.find((key) => key in change) : undefined;
  if (early !== undefined)
    throw invalidRow(early, 'Bitte den Fall zuerst auf die Tagesordnung nehmen.', 'The item is only proposed yet.');
  const conference = await lockConference(database, item.conference);
  if (!conference) throw foreignRow('conference');
  if ('supplement' in change && filled(change.supplement))
    throw invalidRow(
      'supplement',
      'Nachträge gibt es erst zu einer bestätigten Niederschrift.',
      'Nothing is recorded yet.',
    );
  const foreign = `dissent_${OTHER[side]}`;
  if (foreign in change)
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Die abweichende Sicht schreibt jede Seite selbst.',
      'Each side writes its own dissent.',
      { field: foreign },
    );
  checkState(change, item, actor);
  checkDay(change, conference);
  if (change.state === 'removed') return { state: 'removed' };
  await checkPartners(database, referral.cooperation, 'referral', referral.from_org, referral.to_org);
  const { consent } = await conferenceConsent(database, referral, [todayInBerlin()]);
  await checkOffences(database, change, consent.id);
  const result: Payload = { ...change };
  if (SHARED.some((key) => key in change)) {
    result['confirmed_sender_at'] = null;
    result['confirmed_recipient_at'] = null;
    if (item.state === 'on_agenda' && MINUTES.some((key) => key in change)) result['state'] = 'minutes';
  }
  if (change.state === 'discussed') {
    checkMinutes(change, item);
    result['state'] = 'minutes';
    result[`confirmed_${side}_at`] = new Date().toISOString();
  }
  return result;
};
