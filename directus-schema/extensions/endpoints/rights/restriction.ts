import { z } from 'zod';
import { RESTRICTION_GROUND } from '../../../collections/vocabulary/rights.ts';
import { personRows } from '../../guard/rights/person-rows.ts';
import { recipientsOf } from '../../guard/rights/recipients-of.ts';
import type { Database, Schema } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { recordRequest, type Recorded } from './record-request.ts';

type Who = { readonly office: string; readonly user: string; readonly person: string };
type Parts = { readonly database: Database; readonly schema: Schema };

const grounds = Object.keys(RESTRICTION_GROUND.labels) as [keyof typeof RESTRICTION_GROUND.labels];
export const restrictionSchema = z.strictObject({
  ground: z.enum(grounds),
  reason: z.string().trim().min(3).max(1000),
});
export const liftSchema = z.strictObject({
  reason: z.string().trim().min(3).max(1000),
  /** Art. 18 Abs. 3 DSGVO: the person is told before the restriction is lifted. */
  person_informed: z.literal(true),
});

/** Names of the offices that have to be told (Art. 19 DSGVO). */
export async function toInform(
  { database, schema }: Parts,
  office: string,
  person: string,
): Promise<{ name: string }[]> {
  const rows = await personRows({ database, schema }, office, person);
  const partners = await recipientsOf(database, office, rows, (category) => category);
  return partners.filter(({ direction }) => direction === 'to').map(({ organisation }) => ({ name: organisation }));
}

/**
 * Restricts the processing of a person's data in the own file: kept, and nothing else, until somebody lifts it.
 * @throws GuardError 409 ALREADY_REQUESTED.
 */
export async function restrictPerson(
  { database, schema }: Parts,
  { office, user, person }: Who,
  { ground, reason }: z.infer<typeof restrictionSchema>,
): Promise<Recorded & { readonly inform: readonly { name: string }[] }> {
  return database.transaction(async (trx) => {
    const changed = await first(
      trx,
      z.object({ id: z.string() }),
      'UPDATE persons SET restricted_at = now() WHERE id = ? AND restricted_at IS NULL RETURNING id::text',
      [person],
    );
    if (!changed)
      throw new GuardError(
        409,
        'ALREADY_REQUESTED',
        'Die Verarbeitung ist schon eingeschränkt.',
        'Processing is already restricted.',
      );
    const inform = await toInform({ database: trx, schema }, office, person);
    const wish = { office, user, person, kind: 'restriction' as const, ground, reason, recipients: inform };
    return { ...(await recordRequest(trx, wish)), inform };
  });
}

/**
 * Lifts a restriction; the person has been told before (Art. 18 Abs. 3 DSGVO). Cases that are due are checked again.
 * @throws GuardError 409 NOT_REQUESTED.
 */
export async function liftRestriction(
  { database }: Parts,
  { user, person }: Who,
  { reason }: z.infer<typeof liftSchema>,
): Promise<{ readonly id: string }> {
  return database.transaction(async (trx) => {
    await trx.raw('UPDATE persons SET restricted_at = NULL WHERE id = ?', [person]);
    const row = await first(
      trx,
      z.object({ id: z.string() }),
      `UPDATE rights_requests SET state = 'done', done_at = now(), confirmed_by = ?, reason = left(concat_ws(' · Aufgehoben: ', reason, ?::text), 1000)
       WHERE person = ? AND kind = 'restriction' AND state = 'open' RETURNING id::text`,
      [user, reason, person],
    );
    if (!row)
      throw new GuardError(409, 'NOT_REQUESTED', 'Die Verarbeitung ist nicht eingeschränkt.', 'Nothing is restricted.');
    return row;
  });
}
