import { z } from 'zod';
import { ITEM_REASONS } from '../../../../domain/conference/vocabulary.ts';
import { germanDay } from '../../../../domain/time/german-day.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter, Database, Payload } from '../directus.ts';
import { foreignRow, GuardError, invalidRow } from '../errors.ts';
import { checkPartners, checkTerm } from '../referral/partners.ts';
import { first } from '../query.ts';
import { readReferral, sideOf, type ReferralRow } from '../referral/referral-row.ts';
import { targetKey } from '../target-key.ts';
import { conferenceConsent } from './conference-consent.ts';
import { lockConference, type ConferenceRow } from './read-item.ts';

const wishSchema = z.strictObject({
  conference: z.string(),
  referral: z.string(),
  question: z.string().max(5000).nullish(),
  options: z.string().max(5000).nullish(),
  reason: z.enum(ITEM_REASONS).nullish(),
  sort: z.number().int().nullish(),
});

const GERMAN: Readonly<Record<string, string>> = {
  conference: 'Bitte die Fallbesprechung wählen.',
  referral: 'Bitte die Weiterleitung wählen.',
  question: 'Die Frage ist zu lang (höchstens 5000 Zeichen).',
  options: 'Der Text zu den Möglichkeiten ist zu lang (höchstens 5000 Zeichen).',
};

/** Directus sends the defaults of the form along; what a new item cannot say yet is dropped, everything else refused. */
const NOT_YET = { state: ['on_agenda', 'proposed'], route: ['regular'] } as const;

function readWish(payload: Payload): z.infer<typeof wishSchema> {
  const said = Object.entries(payload).filter(
    ([key, value]) =>
      value !== null &&
      value !== undefined &&
      !(key in NOT_YET && (NOT_YET[key as keyof typeof NOT_YET] as readonly unknown[]).includes(value)),
  );
  const keyed = Object.fromEntries(said);
  for (const key of ['conference', 'referral']) if (key in keyed) keyed[key] = targetKey(keyed[key], 'id') ?? undefined;
  const parsed = wishSchema.safeParse(keyed);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : (issue?.path[0] ?? 'referral'));
  throw invalidRow(
    field,
    GERMAN[field] ?? `„${field}“ lässt sich beim Anlegen nicht setzen.`,
    `"${field}" is missing, invalid or not set on a new item.`,
  );
}

/** @throws GuardError when the conference takes no case any more */
export function checkOpenAgenda(conference: ConferenceRow): void {
  if (conference.kind === 'exchange')
    throw invalidRow(
      'conference',
      'Beim Austausch geht es um Hindernisse, nicht um einzelne Menschen. Bitte eine Fallbesprechung wählen.',
      'An exchange has no cases.',
    );
  const closed =
    conference.state !== 'planned' || (conference.agenda_until !== null && conference.agenda_until < todayInBerlin());
  if (conference.held_on < todayInBerlin() || conference.state === 'held' || conference.state === 'cancelled')
    throw new GuardError(
      422,
      'CONFERENCE_OVER',
      'Diese Fallbesprechung ist vorbei oder fällt aus. Bitte eine kommende wählen.',
      'The conference is over or cancelled.',
      { field: 'conference' },
    );
  if (closed)
    throw new GuardError(
      422,
      'AGENDA_CLOSED',
      `Die Tagesordnung ist geschlossen (bis ${germanDay(conference.agenda_until ?? conference.held_on)}). Bitte die nächste Fallbesprechung wählen.`,
      'The agenda is closed.',
      { field: 'conference' },
    );
}

async function checkOpenReferral(database: Database, referral: ReferralRow, conference: ConferenceRow): Promise<void> {
  if (referral.cooperation !== conference.cooperation)
    throw invalidRow(
      'referral',
      'Diese Weiterleitung gehört zu einer anderen Kooperation als die Fallbesprechung.',
      'The referral belongs to another cooperation.',
    );
  const state = await first(
    database,
    z.object({ final: z.boolean() }),
    'SELECT coalesce(bool_or(final), true) AS final FROM process_states WHERE cooperation = ? AND key = ?',
    [referral.cooperation, referral.status],
  );
  if (referral.process !== 'referral' || referral.sent_at === null || state?.final !== false)
    throw invalidRow(
      'referral',
      'Besprochen wird nur eine Weiterleitung an die Ausländerbehörde, die abgeschickt und noch offen ist.',
      'The referral is not sent, not open, or no referral to the authority.',
    );
  const twice = await first(
    database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM conference_items WHERE conference = ? AND referral = ? AND state <> 'removed'`,
    [conference.id, referral.id],
  );
  if (twice)
    throw invalidRow(
      'referral',
      'Dieser Fall steht schon auf der Tagesordnung.',
      'The case is already on this agenda.',
    );
}

/**
 * A case comes onto an agenda: an open referral of the same cooperation, whose person agreed to the conference, in time.
 * What a service account adds is a proposal until a person takes it.
 */
export const newItem: CreateFilter = async (payload, _meta, context) => {
  const { database } = context;
  const wish = readWish(payload);
  const actor = await actorOf(context);
  const referral = await readReferral(database, wish.referral, false);
  if (!referral || sideOf(actor, referral) === null) throw foreignRow('referral');
  const conference = await lockConference(database, wish.conference);
  if (!conference) throw foreignRow('conference');
  checkOpenAgenda(conference);
  await checkOpenReferral(database, referral, conference);
  await checkTerm(database, referral.cooperation, 'referral');
  await checkPartners(database, referral.cooperation, 'referral', referral.from_org, referral.to_org);
  const { consent, release } = await conferenceConsent(database, referral, [todayInBerlin(), conference.held_on]);
  return {
    ...wish,
    state: actor.service ? 'proposed' : 'on_agenda',
    reason: actor.service ? (wish.reason ?? 'by_hand') : 'by_hand',
    consent: consent.id,
    secrecy_release: release,
  };
};
