import { z } from 'zod';
import type { Account } from './account-of.ts';
import type { DirectusClient } from './directus-client.ts';
import { existing } from './existing.ts';

/**
 * Creates the accounts that are missing; the others stay as they are.
 * @returns how many it made
 */
export async function addAccounts(directus: DirectusClient, accounts: readonly Account[]): Promise<number> {
  const known = await existing(
    directus,
    '/users',
    accounts.map(({ id }) => id),
  );
  const missing = accounts.filter(({ id }) => !known.has(id));
  for (const account of missing) await directus.send('POST', '/users', account, z.unknown());
  return missing.length;
}
