import { z } from 'zod';
import { actorOf } from '../actor.ts';
import type { Context, CreateFilter, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { isPartner } from '../is-partner.ts';
import { first } from '../query.ts';
import { checkRunning } from '../running-cooperation.ts';
import { targetKey } from '../target-key.ts';

/** A cooperation takes people in while it runs, and only through its partners. */
async function checkOwn(cooperation: string, context: Context): Promise<void> {
  await checkRunning(context.database, cooperation);
  const { office } = await actorOf(context);
  if (office !== null && !(await isPartner(context.database, cooperation, office)))
    throw invalidRow(
      'cooperation',
      'Ihre Organisation ist heute nicht an dieser Kooperation beteiligt. Bitte eine der eigenen Kooperationen wählen. Soll sie dazukommen, trägt die Prozessverantwortung sie unter „Beteiligte“ ein.',
      'The organisation is no partner of the cooperation today.',
    );
}

/** A new enquiry or case. What the software itself makes, such as the copy of a dossier, was judged before. */
export const joinOwnCooperation: CreateFilter = async (payload, _meta, context) => {
  const cooperation = targetKey(payload['cooperation'], 'id');
  if (context.accountability !== null && cooperation !== null) await checkOwn(cooperation, context);
  return payload;
};

/** A change of the cooperation; rows of one that has ended since stay editable. */
export const changeToOwnCooperation: UpdateFilter = async (payload, { collection, keys }, context) => {
  const cooperation = targetKey(payload['cooperation'], 'id');
  if (context.accountability === null || cooperation === null) return payload;
  for (const key of keys) {
    const before = await first(
      context.database,
      z.object({ cooperation: z.string().nullable() }),
      'SELECT cooperation FROM ?? WHERE id::text = ?',
      [collection, String(key)],
    );
    if (before?.cooperation !== cooperation) await checkOwn(cooperation, context);
  }
  return payload;
};
