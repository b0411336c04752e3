import { randomUUID } from 'node:crypto';
import { ROLE_IDS, type RoleKey } from '../../../directus-schema/access/role-ids.ts';
import { client, idOf, rowOf, type Client } from '../directus-client.ts';

/** Accounts that exist for one test file only. */
export function colleagues(
  url: string,
  adminToken: string,
): {
  hire(role: RoleKey, organisation: string): Promise<Client>;
  dismiss(): Promise<void>;
} {
  const admin = client(url, adminToken);
  const ids: string[] = [];
  return {
    hire: async (role, organisation) => {
      const email = `zweite-${randomUUID().slice(0, 8)}@example.org`;
      const password = randomUUID();
      ids.push(
        idOf(await admin('POST', '/users', { email, password, role: ROLE_IDS[role], organisation, status: 'active' })),
      );
      const login = await client(url, null)('POST', '/auth/login', { email, password });
      return client(url, String(rowOf(login)['access_token']));
    },
    dismiss: async () => {
      for (const id of ids) await admin('DELETE', `/users/${id}`);
    },
  };
}
