import { z } from 'zod';
import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { callerOf, type OfficeActor } from '../caller.ts';
import type { Request } from '../express.ts';

const CASE_WORKERS: readonly unknown[] = [ROLE_IDS.counsellor, ROLE_IDS.abh_clerk];

type Person = OfficeActor & { readonly user: string; readonly person: string };

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

/** Who answers for the rights of persons: people who keep case files, never a machine. */
export const keepsFiles = (role: string | null | undefined, user: string | null): user is string =>
  CASE_WORKERS.includes(role) && user !== null;

/**
 * The counsellor or clerk who acts, for a person of their own office.
 * @throws GuardError 403 for other roles, and one answer for a person of another office and one that does not exist.
 */
export async function caseWorker(
  database: Database,
  actor: OfficeActor,
  role: string | null | undefined,
  person: string | undefined,
): Promise<Person> {
  const { user } = actor;
  if (!keepsFiles(role, user))
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Das dürfen nur Beratung und Sachbearbeitung.',
      'Only counsellors and clerks may do this.',
    );
  return { ...actor, user, person: await ownPerson(database, actor.office, person) };
}

/** The same, of a request. */
export const caseWorkerFor = async (database: Database, request: Request): Promise<Person> =>
  caseWorker(database, await callerOf(database, request), request.accountability?.role, request.params['id']);
