import { actorOf, type Actor } from '../guard/actor.ts';
import type { Database } from '../guard/directus.ts';
import { GuardError } from '../guard/errors.ts';
import type { Request } from './express.ts';

export type OfficeActor = Actor & { readonly office: string };

/** Who calls; only an account that belongs to an office may. */
export async function callerOf(database: Database, request: Request): Promise<OfficeActor> {
  const { accountability } = request;
  if (!accountability?.user)
    throw new GuardError(401, 'INVALID_CREDENTIALS', 'Bitte anmelden.', 'A valid token is required.');
  const actor = await actorOf({ accountability, database });
  if (actor.office === null)
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Dieses Konto gehört zu keiner Organisation.',
      'The account has no organisation.',
    );
  return { ...actor, office: actor.office };
}

/** Only the service account of an office may work the outbox and relay the inbox. */
export async function serviceOf(database: Database, request: Request): Promise<OfficeActor> {
  const actor = await callerOf(database, request);
  if (!actor.service)
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Das darf nur das Dienstkonto einer Organisation.',
      'Only a service account may do this.',
    );
  return actor;
}
