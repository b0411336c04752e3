import { z } from 'zod';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import { callerOf, type OfficeActor } from '../caller.ts';
import type { Request } from '../express.ts';

/** Who calls for an authority. Only it looks through its stock and writes to people; others are not told more than that. */
export async function authorityOf(database: Database, request: Request): Promise<OfficeActor> {
  const actor = await callerOf(database, request);
  const row = await first(database, z.object({ kind: z.string() }), 'SELECT kind FROM organisations WHERE id = ?', [
    actor.office,
  ]);
  if (row?.kind !== 'abh')
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Das kann nur eine Ausländerbehörde: Die Durchsicht des Bestands bleibt in der Behörde.',
      'Only a foreigners authority may do this.',
    );
  return actor;
}
