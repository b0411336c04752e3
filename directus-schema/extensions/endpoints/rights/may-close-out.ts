import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { callerOf, type OfficeActor } from '../caller.ts';
import type { Request } from '../express.ts';

const ROLES: readonly unknown[] = [ROLE_IDS.coordinator, ROLE_IDS.counsellor, ROLE_IDS.abh_clerk];

/** Who winds up a cooperation for an office: coordination, counselling, clerks, and the office's own service account. */
export async function mayCloseOut(database: Database, request: Request): Promise<OfficeActor> {
  const actor = await callerOf(database, request);
  if (actor.service || ROLES.includes(request.accountability?.role)) return actor;
  throw new GuardError(
    403,
    'FORBIDDEN',
    'Das dürfen Koordination, Beratung und Sachbearbeitung.',
    'Only coordinators, counsellors and clerks may do this.',
  );
}
