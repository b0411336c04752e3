import type { Actor } from '../actor.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { isPartner } from '../is-partner.ts';

/** @throws GuardError NO_PARTNER when the office takes no part in the cooperation today */
export async function onlyPartners(
  database: Database,
  cooperation: string,
  { office, admin }: Pick<Actor, 'office' | 'admin'>,
): Promise<void> {
  if (admin || (await isPartner(database, cooperation, office))) return;
  throw new GuardError(
    403,
    'NO_PARTNER',
    'Ihre Organisation ist heute nicht an dieser Kooperation beteiligt.',
    'The organisation is no partner of the cooperation today.',
    { field: 'cooperation' },
  );
}
