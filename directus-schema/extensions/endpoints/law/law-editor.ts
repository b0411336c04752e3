import { z } from 'zod';
import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError, humanRequired } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { callerOf, type OfficeActor } from '../caller.ts';
import type { Request } from '../express.ts';

/** Law is drafted and published by people who are responsible for the process of an office; a machine never does. */
export async function lawEditorOf(
  database: Database,
  request: Request,
): Promise<OfficeActor & { readonly user: string }> {
  const actor = await callerOf(database, request);
  if (actor.service) throw humanRequired('Recht ändert ein Mensch. Ein Dienstkonto darf das nicht.');
  const row = await first(
    database,
    z.object({ role: z.string().nullable() }),
    'SELECT role FROM directus_users WHERE id = ?',
    [actor.user],
  );
  if (row?.role !== ROLE_IDS.process_admin || actor.user === null)
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Rechtsregeln ändert nur die Prozessverantwortung einer Organisation.',
      'Only a process admin may change the law.',
    );
  return { ...actor, user: actor.user };
}
