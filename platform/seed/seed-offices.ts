import { z } from 'zod';
import type { Access } from '../stack/access.ts';
import type { Say } from '../stack/say.ts';
import { accountOf, roleFinder, serviceAccountOf } from './account-of.ts';
import { addAccounts } from './add-accounts.ts';
import type { DirectusClient } from './directus-client.ts';
import { existing } from './existing.ts';

/** Creates the offices, their service accounts and the demo users that are missing. Existing ones stay as they are. */
export async function seedOffices(
  directus: DirectusClient,
  access: Access,
  roles: Readonly<Record<string, string>>,
  say: Say,
): Promise<void> {
  const organisations = await existing(
    directus,
    '/items/organisations',
    access.offices.map((office) => office.organisation),
  );
  const role = roleFinder(roles);
  let made = 0;
  for (const office of access.offices.filter((one) => !organisations.has(one.organisation))) {
    await directus.send(
      'POST',
      '/items/organisations',
      {
        id: office.organisation,
        key: office.key,
        name: office.name,
        kind: office.kind,
        land: 'NW',
        place: 'Musterstadt',
        // Art. 10 DSGVO: without it the office cannot record offences; the demo's people are invented.
        offences_legal_basis: 'Demo mit erfundenen Personen. Vor dem echten Betrieb durch die Stelle festzulegen.',
      },
      z.unknown(),
    );
    made += 1;
  }
  made += await addAccounts(directus, [
    ...access.offices.map((office) => serviceAccountOf(office, role)),
    ...access.users.map((user) => accountOf(access, role, user)),
  ]);
  if (made > 0) say(`Directus: ${made} offices and accounts created`);
}
