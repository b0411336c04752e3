import { existsSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access } from './access.ts';
import { baseEnv } from './base-env.ts';
import type { StackPaths } from './paths.ts';
import { withPg } from './pg-client.ts';
import { ownFolder, placePostgres, type PostgresPlace } from './postgres-place.ts';
import { runOnce } from './run-once.ts';
import type { Say } from './say.ts';
import { type OnSpawn, type ServerProcess, startServer } from './server-process.ts';
import { waitFor } from './wait-for.ts';

/** URL of one of the two databases, or of the server as its superuser. */
export function databaseUrl(access: Access, which: 'directus' | 'n8n' | 'postgres'): string {
  return `postgresql://${which}:${access.postgres.passwords[which]}@127.0.0.1:${access.ports.postgres}/${which}`;
}

/** Starts the embedded PostgreSQL 18; the first start makes the cluster and the two databases. */
export async function startPostgres(
  paths: StackPaths,
  access: Access,
  durable: boolean,
  say: Say,
  onSpawn: OnSpawn,
): Promise<ServerProcess> {
  const place = await placePostgres(paths, access.installation, say);
  const log = join(paths.logs, 'postgres.log');
  if (!existsSync(join(place.data, 'PG_VERSION'))) {
    say('PostgreSQL: creating the database');
    await makeCluster(paths, access, place, log);
  }
  await dropStaleLock(place.data);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'Europe/Berlin',
    log_timezone: 'Europe/Berlin',
    // Values of rows appear in details and statements: neither belongs in a log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
  };
  const server = await startServer({
    name: 'PostgreSQL',
    command: join(place.bin, 'postgres'),
    args: [
      '-D',
      place.data,
      '-p',
      String(access.ports.postgres),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    cwd: place.data,
    env: baseEnv(),
    log,
    uid: place.uid,
    gid: place.gid,
    onSpawn,
  });
  try {
    await waitFor(() => withPg(databaseUrl(access, 'postgres'), async () => true), {
      what: 'PostgreSQL',
      seconds: 60,
      everyMs: 100,
      unless: server.died,
    });
    await makeDatabases(access);
  } catch (error) {
    await server.stop('SIGINT');
    throw error;
  }
  return server;
}

/** initdb beside the final place, then one rename: an interrupted first start leaves no half cluster. */
async function makeCluster(paths: StackPaths, access: Access, place: PostgresPlace, log: string): Promise<void> {
  const draft = `${place.data}.new`;
  await rm(draft, { recursive: true, force: true });
  await ownFolder(draft, place);
  const passwordFile = join(draft, '..', '.postgres-password');
  await writeFile(passwordFile, access.postgres.passwords.postgres, { mode: 0o600 });
  if (place.uid !== undefined && place.gid !== undefined) await chown(passwordFile, place.uid, place.gid);
  try {
    await runOnce(
      {
        name: 'initdb',
        command: join(place.bin, 'initdb'),
        args: [
          `--pgdata=${draft}`,
          '--username=postgres',
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          // German sorting without a German locale on the machine.
          '--locale-provider=icu',
          '--icu-locale=de-DE',
        ],
        cwd: draft,
        env: baseEnv(),
        log,
        uid: place.uid,
        gid: place.gid,
      },
      120,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, place.data);
}

/** After a crash of the machine another process may carry the pid in the lock file. */
async function dropStaleLock(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const pid = (await readFile(lock, 'utf8').catch(() => '')).split('\n')[0];
  if (pid === undefined || pid === '') return;
  const running = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!running.includes(data)) await rm(lock, { force: true });
}

/** One login a database: Directus cannot read n8n's tables, nor the other way round. */
async function makeDatabases(access: Access): Promise<void> {
  await withPg(databaseUrl(access, 'postgres'), async (client) => {
    for (const name of ['directus', 'n8n'] as const) {
      const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
      if (rows.length > 0) continue;
      const id = client.escapeIdentifier(name);
      const { rows: roles } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      if (roles.length === 0)
        await client.query(`create role ${id} login password ${client.escapeLiteral(access.postgres.passwords[name])}`);
      await client.query(`create database ${id} owner ${id}`);
      await client.query(`revoke all on database ${id} from public`);
    }
  });
}
