import type { Access } from './access.ts';
import { withPg } from './pg-client.ts';
import { databaseUrl } from './postgres.ts';

/**
 * An interrupted installation of Directus' tables leaves no administrator behind, and Directus would not make
 * one later. Without any user there is nothing to lose: the database is emptied and installed anew.
 */
export async function clearHalfInstalled(access: Access): Promise<void> {
  await withPg(databaseUrl(access, 'directus'), async (client) => {
    const { rows: tables } = await client.query("select 1 from pg_tables where schemaname = 'public' limit 1");
    if (tables.length === 0) return;
    const { rows: users } = await client.query("select 1 from pg_tables where tablename = 'directus_users'");
    if (users.length > 0 && (await client.query('select 1 from directus_users limit 1')).rows.length > 0) return;
    await client.query('drop schema public cascade');
    await client.query('create schema public');
  });
}
