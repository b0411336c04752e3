import { z } from 'zod';
import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { callerOf, type OfficeActor } from '../caller.ts';
import type { Request } from '../express.ts';

const CASE_WORKERS: readonly unknown[] = [ROLE_IDS.counsellor, ROLE_IDS.abh_clerk];

/**
 * The person of an office with this id.
 * @throws GuardError 403 FOREIGN_ROW: one answer for a person of another office and one that does not exist.
 */
export async function ownPerson(database: Database, office: string, given: string | undefined): Promise<string> {
  const id = z.string().uuid().safeParse(given);
  const person = id.success
    ? await first(
        database,
        z.object({ id: z.string() }),
        'SELECT id::text FROM persons WHERE id = ? AND organisation = ?',
        [id.data, office],
      )
    : null;
  if (person) return person.id;
  throw new GuardError(
    403,
    'FOREIGN_ROW',
    'Diese Person gibt es in Ihrer Organisation nicht.',
    'The person does not exist or belongs to another organisation.',
    { field: 'person' },
  );
}

/**
 * The counsellor or clerk who calls, for a person of their own office.
 * @throws GuardError 403 for other roles, and one answer for a person of another office and one that does not exist.
 */
export async function caseWorkerFor(
  database: Database,
  request: Request,
): Promise<OfficeActor & { readonly user: string; readonly person: string }> {
  const actor = await callerOf(database, request);
  if (!CASE_WORKERS.includes(request.accountability?.role) || actor.user === null)
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Das dürfen nur Beratung und Sachbearbeitung.',
      'Only counsellors and clerks may do this.',
    );
  return { ...actor, user: actor.user, person: await ownPerson(database, actor.office, request.params['id']) };
}
