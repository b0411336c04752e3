import { z } from 'zod';
import { actorOf, type Actor } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter, Database, Payload, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { targetKey } from '../target-key.ts';
import { isPartner } from '../is-partner.ts';
import { onlyPartners } from './only-partners.ts';
import { refusePersonalData } from './refuse-personal-data.ts';

async function checkPartners(database: Database, cooperation: string, payload: Payload, actor: Actor): Promise<void> {
  await onlyPartners(database, cooperation, actor);
  const owner = targetKey(payload['owner'], 'id');
  if (owner !== null && !(await isPartner(database, cooperation, owner)))
    throw invalidRow(
      'owner',
      'Kümmern kann sich nur eine Organisation, die heute an der Kooperation beteiligt ist.',
      'The owner is no partner of the cooperation today.',
    );
}

/** Only an exchange of the same cooperation that is still to come takes an obstacle. */
async function checkExchange(database: Database, cooperation: string, payload: Payload): Promise<void> {
  const conference = targetKey(payload['conference'], 'id');
  if (conference === null) return;
  const row = await first(
    database,
    z.object({ open: z.boolean() }),
    `SELECT kind = 'exchange' AND state IN ('planned', 'agenda_closed') AND cooperation::text = ? AS open
     FROM conferences WHERE id::text = ?`,
    [cooperation, conference],
  );
  if (!row?.open)
    throw invalidRow(
      'conference',
      'Bitte einen kommenden Austausch derselben Kooperation wählen.',
      'No exchange of this cooperation that is to come.',
    );
}

const TEXTS = ['title', 'description', 'measure'];

function complete(payload: Payload, before: { state: string } | null): Payload {
  const state = payload['state'] ?? before?.state ?? 'open';
  const times = payload['times'];
  if (times !== undefined && times !== null && (!Number.isInteger(times) || Number(times) < 1))
    throw invalidRow('times', 'Bitte eintragen, wie oft das Hindernis beobachtet wurde (mindestens 1).', 'At least 1.');
  const isSolved = state === 'solved';
  return {
    ...payload,
    ...(isSolved === (before?.state === 'solved') ? {} : { solved_on: isSolved ? todayInBerlin() : null }),
  };
}

/** An obstacle of the own cooperation, reported by the own office, without a word about a person. */
export const newObstacle: CreateFilter = async (payload, _meta, context) => {
  refusePersonalData(payload, TEXTS);
  const actor = await actorOf(context);
  const cooperation = targetKey(payload['cooperation'], 'id');
  if (cooperation === null)
    throw invalidRow('cooperation', 'Bitte die Kooperation wählen.', 'The cooperation is missing.');
  await checkPartners(context.database, cooperation, payload, actor);
  await checkExchange(context.database, cooperation, payload);
  return { ...complete(payload, null), reported_by: actor.office, noted_on: todayInBerlin() };
};

/** Whoever takes part may complete an obstacle; who reported it and when stays. */
export const changedObstacle: UpdateFilter = async (payload, { keys }, context) => {
  if (context.accountability === null) return payload;
  refusePersonalData(payload, TEXTS);
  const fixed = ['cooperation', 'reported_by', 'noted_on', 'solved_on'].find((name) => name in payload);
  if (fixed !== undefined) throw invalidRow(fixed, `„${fixed}“ lässt sich nicht ändern.`, `"${fixed}" never changes.`);
  const actor = await actorOf(context);
  const [key, ...more] = keys;
  if (more.length > 0) throw invalidRow('id', 'Bitte ein Hindernis nach dem anderen.', 'One obstacle at a time.');
  const row = await first(
    context.database,
    z.object({ cooperation: z.string(), state: z.string() }),
    'SELECT cooperation, state FROM obstacles WHERE id::text = ?',
    [String(key)],
  );
  if (!row) throw invalidRow('id', 'Dieses Hindernis gibt es nicht.', 'There is no such obstacle.');
  await checkPartners(context.database, row.cooperation, payload, actor);
  await checkExchange(context.database, row.cooperation, payload);
  return complete(payload, row);
};
