import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access } from './access.ts';
import { baseEnv } from './base-env.ts';
import { clearHalfInstalled } from './directus-fresh.ts';
import { mailEnv } from './mail-env.ts';
import type { StackPaths } from './paths.ts';
import { runOnce } from './run-once.ts';
import type { Say } from './say.ts';
import { type OnSpawn, type ServerCommand, type ServerProcess, startServer } from './server-process.ts';
import { waitFor } from './wait-for.ts';

const version = '11.17.4';

/** Settings of Directus. Every line that is not a path or a port says why it is there. */
export function directusEnv(paths: StackPaths, access: Access): Record<string, string> {
  return {
    ...baseEnv(),
    ...mailEnv(),
    HOST: '127.0.0.1',
    PORT: String(access.ports.directus),
    PUBLIC_URL: access.directus.url,
    KEY: access.directus.key,
    SECRET: access.directus.secret,
    ADMIN_EMAIL: access.directus.email,
    ADMIN_PASSWORD: access.directus.password,
    ADMIN_TOKEN: access.directus.token,
    PROJECT_NAME: 'Bleiberecht',
    PROJECT_OWNER: access.directus.email,
    ACCEPT_TERMS: 'true',
    DB_CLIENT: 'pg',
    DB_HOST: '127.0.0.1',
    DB_PORT: String(access.ports.postgres),
    DB_DATABASE: 'directus',
    DB_USER: 'directus',
    DB_PASSWORD: access.postgres.passwords.directus,
    // Claims wait up to 25 seconds without a connection, but steps hold one each.
    DB_POOL__MIN: '0',
    DB_POOL__MAX: '20',
    STORAGE_LOCATIONS: 'local',
    STORAGE_LOCAL_DRIVER: 'local',
    STORAGE_LOCAL_ROOT: paths.uploads,
    EXTENSIONS_PATH: paths.extensions,
    TEMP_PATH: join(paths.directus, 'tmp'),
    EMAIL_TEMPLATES_PATH: join(paths.directus, 'templates'),
    // A package.json without dependencies: extensions come from one folder only.
    PACKAGE_FILE_LOCATION: paths.directus,
    MIGRATIONS_PATH: join(paths.directus, 'migrations'),
    EMAIL_VERIFY_SETUP: 'false',
    // Nothing leaves the house.
    TELEMETRY: 'false',
    MARKETPLACE_TRUST: 'sandbox',
    AI_ENABLED: 'false',
    MCP_ENABLED: 'false',
    // Collaborative editing and logs over sockets are not used.
    WEBSOCKETS_ENABLED: 'false',
    WEBSOCKETS_COLLAB_ENABLED: 'false',
    WEBSOCKETS_LOGS_ENABLED: 'false',
    // Whoever may upload a file may have one fetched from an address: never from this machine (a bare 0.0.0.0 stands for all
    // its own addresses), the network of the house, or the metadata service of a cloud.
    IMPORT_IP_DENY_LIST: [
      ...[
        '0.0.0.0',
        '0.0.0.0/8',
        '127.0.0.0/8',
        '10.0.0.0/8',
        '172.16.0.0/12',
        '192.168.0.0/16',
        '100.64.0.0/10',
        '169.254.0.0/16',
      ],
      ...['::/127', 'fc00::/7', 'fe80::/10'],
    ].join(','),
    QUERY_LIMIT_MAX: '10000',
    MAX_BATCH_MUTATION: '10000',
    MAX_PAYLOAD_SIZE: '64mb',
    RATE_LIMITER_ENABLED: 'true',
    RATE_LIMITER_POINTS: '500',
    RATE_LIMITER_DURATION: '1',
    IP_TRUST_PROXY: 'false',
    // On a small machine a long check must not turn the forms into "under pressure".
    PRESSURE_LIMITER_ENABLED: 'false',
    // Copies of personal data in the history do not outlive the purpose.
    RETENTION_ENABLED: 'true',
    RETENTION_SCHEDULE: '0 3 * * *',
    ACTIVITY_RETENTION: '90d',
    REVISIONS_RETENTION: '30d',
    FLOW_LOGS_RETENTION: '7d',
    SESSION_COOKIE_TTL: '10h',
    LOG_LEVEL: 'warn',
    LOG_STYLE: 'raw',
  };
}

/** Installs (once) or migrates (once a version) Directus' own tables, then starts it and waits until it serves. */
export async function startDirectus(
  paths: StackPaths,
  access: Access,
  say: Say,
  onSpawn: OnSpawn,
): Promise<ServerProcess> {
  const command: ServerCommand = {
    name: 'Directus',
    command: process.execPath,
    args: [join(paths.modules, '@directus', 'api', 'dist', 'cli', 'run.js')],
    cwd: paths.directus,
    env: directusEnv(paths, access),
    log: join(paths.logs, 'directus.log'),
    onSpawn,
  };
  await writeFile(join(paths.directus, 'package.json'), '{ "name": "directus-home", "private": true }\n');
  const stamp = join(paths.directus, 'bootstrapped');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== version) {
    say('Directus: installing its tables');
    await clearHalfInstalled(access);
    await runOnce({ ...command, name: 'Directus bootstrap', args: [...command.args, 'bootstrap'] }, 300);
    await writeFile(stamp, version);
  }
  const server = await startServer({ ...command, args: [...command.args, 'start'] });
  try {
    await waitFor(() => directusReady(access), { what: 'Directus', seconds: 180, unless: server.died });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Directus serves when it knows its own administrator: database, schema and extensions are loaded then. */
export async function directusReady(access: Access): Promise<boolean> {
  const answer = await fetch(`${access.directus.url}/users/me?fields=email`, {
    headers: { authorization: `Bearer ${access.directus.token}` },
    signal: AbortSignal.timeout(5000),
  });
  return answer.ok && (await answer.text()).includes(access.directus.email);
}
