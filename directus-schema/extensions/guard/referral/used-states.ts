import { z } from 'zod';
import type { Database, DeleteFilter, UpdateFilter } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { first } from '../query.ts';

/** By these a referral finds its state. */
const NAMED_BY = ['key', 'cooperation', 'process'] as const;

/**
 * Of states those with a step to or from them, and of cooperations any, as soon as there are referrals. In which state they
 * are is not asked: one partner need not know it, and the answer would tell.
 */
const USED = `SELECT 1 AS one FROM referrals r WHERE r.cooperation::text = ANY (:keys) OR EXISTS (
    SELECT 1 FROM process_states s JOIN process_steps x ON s.id IN (x.from_state, x.to_state)
    WHERE s.id::text = ANY (:keys) AND s.cooperation = r.cooperation AND s.process = r.process) LIMIT 1`;

const oneSchema = z.object({ one: z.number() });

async function refuseUsed(database: Database, keys: readonly string[]): Promise<void> {
  if (await first(database, oneSchema, USED, { keys: keys.map(String) }))
    throw new GuardError(
      409,
      'STATE_IN_USE',
      'Es gibt schon Weiterleitungen, und der Weg führt hierüber: Sie kämen nicht weiter. Bitte den Namen ändern statt der Kennung, oder zuerst die Schritte herausnehmen, die hierher und von hier weg führen.',
      'There are referrals, and steps lead to or from here: rename it, or take the steps out first.',
      { field: 'key' },
    );
}

/** Who takes away a state on the way of referrals, alone or with its cooperation, strands them for both sides. */
export const keepUsedStates: DeleteFilter = async (keys, _meta, { database }) => {
  await refuseUsed(database, keys);
  return keys;
};

/** Nor does such a state lose what a referral finds it by. */
export const keepNameOfState: UpdateFilter = async (payload, { keys }, { database, accountability }) => {
  const named = Object.fromEntries(NAMED_BY.flatMap((name) => (name in payload ? [[name, payload[name]]] : [])));
  if (accountability === null || Object.keys(named).length === 0) return payload;
  for (const key of keys) {
    const same = await first(
      database,
      oneSchema,
      'SELECT 1 AS one FROM process_states s WHERE s.id::text = :id AND row_to_json(s)::jsonb @> :named::jsonb',
      { id: String(key), named: JSON.stringify(named) },
    );
    if (!same) await refuseUsed(database, [key]);
  }
  return payload;
};
