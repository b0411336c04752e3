import { z } from 'zod';
import type { Access } from '../stack/access.ts';
import { PlatformError } from '../stack/platform-error.ts';
import type { Say } from '../stack/say.ts';
import type { DirectusClient } from './directus-client.ts';

const ids = z.array(z.object({ id: z.string() }));

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
  const role = (name: string): string => {
    const id = roles[name];
    if (id === undefined) throw new PlatformError(`There is no role "${name}" in Directus.`);
    return id;
  };
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
  const accounts = [
    ...access.offices.map((office) => ({
      id: office.serviceUser,
      email: `dienst@${office.key}.example.org`,
      first_name: 'Dienstkonto',
      last_name: office.name,
      token: office.serviceToken,
      role: role(`service_${office.kind}`),
      organisation: office.organisation,
    })),
    ...access.users.map((user) => {
      const [first = '', ...last] = user.name.split(' ');
      const office = access.offices.find((one) => one.key === user.office);
      return {
        id: user.id,
        email: user.email,
        password: user.password,
        first_name: first,
        last_name: last.join(' '),
        role: role(user.role),
        language: 'de-DE',
        ...(office === undefined ? {} : { organisation: office.organisation }),
      };
    }),
  ];
  const known = await existing(
    directus,
    '/users',
    accounts.map((account) => account.id),
  );
  for (const account of accounts.filter((one) => !known.has(one.id))) {
    await directus.send('POST', '/users', account, z.unknown());
    made += 1;
  }
  if (made > 0) say(`Directus: ${made} offices and accounts created`);
}

async function existing(directus: DirectusClient, path: string, wanted: readonly string[]): Promise<Set<string>> {
  const rows = await directus.get(
    `${path}?limit=-1&fields=id&filter=${encodeURIComponent(JSON.stringify({ id: { _in: wanted } }))}`,
    ids,
  );
  return new Set(rows.map((row) => row.id));
}
