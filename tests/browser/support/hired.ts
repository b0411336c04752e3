import { randomUUID } from 'node:crypto';
import { ROLE_IDS, type RoleKey } from '../../../directus-schema/access/role-ids.ts';
import type { Access } from '../../../platform/stack/access.ts';
import { client, idOf, officeOf } from '../../integration/directus-client.ts';

type User = Access['users'][number];

/** A colleague with an account of their own, for one test file only; who is in `access` can log in. */
export async function hired(
  access: Access,
  role: RoleKey,
  office: string,
  [first, last]: readonly [string, string],
): Promise<{ readonly access: Access; readonly user: User; dismiss(): Promise<void> }> {
  const admin = client(access.directus.url, access.directus.token);
  const login = { email: `${randomUUID()}@${office}.example.org`, password: randomUUID() };
  const { organisation } = officeOf(access, office);
  const names = { first_name: first, last_name: last };
  const id = idOf(await admin('POST', '/users', { ...login, ...names, role: ROLE_IDS[role], organisation }));
  const user = { ...login, id, role, office, name: `${first} ${last}` };
  return {
    access: { ...access, users: [...access.users, user] },
    user,
    dismiss: async () => {
      await admin('DELETE', `/users/${id}`);
    },
  };
}
