import { z } from 'zod';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { targetKey } from '../target-key.ts';

const agreed = (name: string): string =>
  `EXISTS (SELECT 1 FROM ${name} k WHERE k."case" = c.id AND k.withdrawn_at IS NULL AND k.valid_until >= :today)`;

/** Whether somebody has agreed to something that runs on in the case, and is another person than the one named. */
const HELD = `SELECT 1 AS one FROM cases c WHERE c.id::text = ANY (:keys) AND c.person::text IS DISTINCT FROM :person
  AND (${['consents', 'secrecy_releases', 'authorisations'].map(agreed).join(' OR ')}) LIMIT 1`;

/**
 * What somebody agreed to is theirs: a case in which it runs on does not become the case of another person, whose data would
 * then leave with it.
 */
export const keepPerson: UpdateFilter = async (payload, { keys }, { database, accountability }) => {
  if (accountability === null || !('person' in payload)) return payload;
  const held = await first(database, z.object({ one: z.number() }), HELD, {
    keys: keys.map(String),
    person: targetKey(payload['person'], 'id'),
    today: todayInBerlin(),
  });
  if (held)
    throw invalidRow(
      'person',
      'In diesem Fall gelten Einwilligungen der bisherigen Person. Bitte sie zuerst widerrufen, oder für die andere Person einen eigenen Fall anlegen.',
      'The case holds valid agreements of its person; withdraw them first, or open another case.',
    );
  return payload;
};
