import { z } from 'zod';
import { actorOf, type Actor } from '../actor.ts';
import type { CreateFilter, Database, DeleteFilter, Payload, UpdateFilter } from '../directus.ts';
import { foreignRow, GuardError, invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { targetKey } from '../target-key.ts';
import { isPartner } from '../is-partner.ts';
import { lockConference } from './read-item.ts';
import { refusePersonalData } from './refuse-personal-data.ts';

const rowSchema = z.object({ conference: z.string(), organisation: z.string() });

async function checkConference(database: Database, conference: string, office: string): Promise<void> {
  const row = await lockConference(database, conference);
  if (!row) throw foreignRow('conference');
  if (row.state === 'held' || row.state === 'cancelled')
    throw new GuardError(422, 'RECORDED', 'Diese Fallbesprechung ist abgeschlossen.', 'The conference is closed.', {
      field: 'conference',
    });
  if (!(await isPartner(database, row.cooperation, office, { day: row.held_on })))
    throw invalidRow(
      'organisation',
      'Diese Organisation ist am Tag der Fallbesprechung nicht an der Kooperation beteiligt.',
      'The organisation is no partner of the cooperation on that day.',
    );
}

async function checkUser(database: Database, user: string | null, office: string): Promise<void> {
  if (user === null) return;
  const row = await first(
    database,
    z.object({ organisation: z.string().nullable() }),
    'SELECT organisation FROM directus_users WHERE id::text = ?',
    [user],
  );
  if (row?.organisation !== office) throw foreignRow('user');
}

function ownOffice(payload: Payload, { office }: Actor): string {
  const named = targetKey(payload['organisation'], 'id') ?? office;
  if (named === null || (office !== null && named !== office))
    throw invalidRow(
      'organisation',
      'Jede Organisation trägt nur die eigenen Leute ein.',
      'Only own people are entered.',
    );
  return named;
}

/** Each office of the cooperation names its own people; the other side sees office and function. */
export const newParticipant: CreateFilter = async (payload, _meta, context) => {
  refusePersonalData(payload, ['function']);
  const office = ownOffice(payload, await actorOf(context));
  const user = targetKey(payload['user'], 'id');
  if (user === null && payload['user'])
    throw invalidRow('user', 'Bitte eine vorhandene Person wählen.', 'Users are chosen, not made here.');
  await checkConference(context.database, targetKey(payload['conference'], 'id') ?? '', office);
  await checkUser(context.database, user, office);
  return { ...payload, organisation: office };
};

async function checkOwn(keys: readonly string[], context: Parameters<CreateFilter>[2]): Promise<void> {
  const { office, admin } = await actorOf(context);
  for (const key of keys) {
    const row = await first(
      context.database,
      rowSchema,
      'SELECT conference, organisation FROM conference_participants WHERE id::text = ?',
      [String(key)],
    );
    if (!row || (row.organisation !== office && !admin)) throw foreignRow('id');
    await checkConference(context.database, row.conference, row.organisation);
  }
}

export const changedParticipant: UpdateFilter = async (payload, { keys }, context) => {
  if (context.accountability === null) return payload;
  refusePersonalData(payload, ['function']);
  await checkOwn(keys, context);
  const other = Object.keys(payload).find((key) => key !== 'user' && key !== 'function');
  if (other !== undefined) throw invalidRow(other, `„${other}“ lässt sich nicht ändern.`, `"${other}" never changes.`);
  const actor = await actorOf(context);
  if ('user' in payload) await checkUser(context.database, targetKey(payload['user'], 'id'), actor.office ?? '');
  return payload;
};

export const removedParticipants: DeleteFilter = async (keys, _meta, context) => {
  if (context.accountability !== null) await checkOwn(keys, context);
  return keys;
};
