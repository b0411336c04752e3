import { z } from 'zod';
import type { Database, Schema, Services } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { erasePerson, type Erased } from '../../guard/rights/erase-person.ts';
import { refuseWhileOpen } from '../../guard/rights/open-referral.ts';
import { refuseWhileRetained } from '../../guard/rights/retention-holds.ts';
import { reachOf } from '../../guard/rights/reach-of.ts';
import { recordRequest, type Recorded } from './record-request.ts';

type Who = { readonly office: string; readonly user: string; readonly person: string };
type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

export const deletionSchema = z.strictObject({
  ground: z.enum(['request', 'withdrawal', 'close_out']).default('request'),
});

const requestSchema = z.object({ id: z.string(), requested_by: z.string().nullable(), ground: z.string().nullable() });

const openRequest = (database: Database, person: string): Promise<z.infer<typeof requestSchema> | null> =>
  first(
    database,
    requestSchema,
    `SELECT id::text, requested_by::text, ground FROM rights_requests WHERE person = ? AND kind = 'deletion' AND state = 'open' FOR UPDATE`,
    [person],
  );

async function demandRequest(database: Database, person: string): Promise<z.infer<typeof requestSchema>> {
  const request = await openRequest(database, person);
  if (request) return request;
  throw new GuardError(
    409,
    'NOT_REQUESTED',
    'Für diese Person ist keine Löschung beantragt. Bitte zuerst beantragen.',
    'There is no open request for deletion.',
  );
}

/**
 * Records that a person is to be erased. Nothing is deleted before a second person confirms it.
 * @throws GuardError 409 REFERRAL_OPEN, ALREADY_REQUESTED.
 */
export async function requestDeletion(
  { database, schema }: Parts,
  { office, user, person }: Who,
  { ground }: z.infer<typeof deletionSchema>,
): Promise<Recorded> {
  return database.transaction(async (trx) => {
    await trx.raw('SELECT 1 FROM persons WHERE id = ? FOR UPDATE', [person]);
    await refuseWhileOpen(trx, office, await reachOf({ database: trx, schema }, office, person));
    await refuseWhileRetained(trx, office, person);
    if (await openRequest(trx, person))
      throw new GuardError(
        409,
        'ALREADY_REQUESTED',
        'Die Löschung ist schon beantragt. Eine zweite Person kann sie bestätigen.',
        'Deletion was already requested.',
      );
    return recordRequest(trx, { office, user, person, kind: 'deletion', ground });
  });
}

/**
 * Erases the person; the one who confirms is not the one who asked.
 * @throws GuardError 409 NOT_REQUESTED, REFERRAL_OPEN; 403 SECOND_PERSON.
 */
export async function confirmDeletion(parts: Parts, { office, user, person }: Who): Promise<Erased> {
  return parts.database.transaction(async (trx) => {
    await trx.raw('SELECT 1 FROM persons WHERE id = ? FOR UPDATE', [person]);
    const request = await demandRequest(trx, person);
    if (request.requested_by === user || request.requested_by === null)
      throw new GuardError(
        403,
        'SECOND_PERSON',
        'Eine Löschung bestätigt eine zweite Person, nicht wer sie beantragt hat.',
        'A second person confirms the deletion.',
      );
    await refuseWhileRetained(trx, office, person);
    return erasePerson(
      parts.services,
      { database: trx, schema: parts.schema },
      { office, person, reason: request.ground ?? 'request', by: user },
    );
  });
}

/** Takes the request back; the person stays as it is. */
export async function cancelDeletion({ database }: Parts, { person }: Who): Promise<{ readonly id: string }> {
  return database.transaction(async (trx) => {
    const { id } = await demandRequest(trx, person);
    await trx.raw(`UPDATE rights_requests SET state = 'cancelled', done_at = now() WHERE id = ?`, [id]);
    return { id };
  });
}
