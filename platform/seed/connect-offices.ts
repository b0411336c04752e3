import { z } from 'zod';
import { newMember, newOffice, type Access } from '../stack/access.ts';
import { PlatformError } from '../stack/platform-error.ts';
import { roleFinder, serviceAccountOf } from './account-of.ts';
import { addAccounts } from './add-accounts.ts';
import type { DirectusClient } from './directus-client.ts';

export interface Connecting {
  readonly access: Access;
  readonly roles: Readonly<Record<string, string>>;
  /** Keeps access.json, before there is an account whose token nobody knows. */
  readonly save: (access: Access) => Promise<void>;
}

const organisationSchema = z.object({ id: z.string().uuid(), key: z.string(), name: z.string(), kind: z.string() });

/**
 * Gives organisations that are in Directus, such as those of a new city, what their workflows need: a service account, and a
 * place for their member in access.json, whom n8n invites afterwards. Those that have both stay as they are.
 * @throws PlatformError when there is no such organisation, or it keeps no cases
 */
export async function connectOffices(
  directus: DirectusClient,
  keys: readonly string[],
  { access, roles, save }: Connecting,
): Promise<void> {
  for (const key of keys) {
    let office = access.offices.find((one) => one.key === key);
    if (office === undefined) {
      const filter = encodeURIComponent(JSON.stringify({ key: { _eq: key } }));
      const path = `/items/organisations?fields=id,key,name,kind&filter=${filter}`;
      const [found] = await directus.get(path, z.array(organisationSchema));
      if (found === undefined)
        throw new PlatformError(
          `--office: there is no organisation with the key "${key}". There are: ${(await knownKeys(directus)).join(', ')}.`,
        );
      const { id: organisation, name, kind } = found;
      if (kind !== 'counselling' && kind !== 'abh')
        throw new PlatformError(`--office: "${key}" keeps no cases, so n8n has nothing to do for it.`);
      office = newOffice({ key, name, kind, organisation });
      access.offices.push(office);
    }
    office.n8n ??= newMember(key);
    await save(access);
    await addAccounts(directus, [serviceAccountOf(office, roleFinder(roles))]);
  }
}

/** Of those that keep cases: n8n works for no others. */
async function knownKeys(directus: DirectusClient): Promise<readonly string[]> {
  const filter = encodeURIComponent(JSON.stringify({ kind: { _in: ['counselling', 'abh'] } }));
  const path = `/items/organisations?fields=key&sort=key&limit=-1&filter=${filter}`;
  return (await directus.get(path, z.array(z.object({ key: z.string() })))).map(({ key }) => key);
}
