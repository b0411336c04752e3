import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Access } from './access.ts';
import { baseEnv } from './base-env.ts';
import { checkNodesExclude, nodesExclude } from './n8n-nodes-exclude.ts';
import type { StackPaths } from './paths.ts';
import { type OnSpawn, type ServerProcess, startServer } from './server-process.ts';
import { waitFor } from './wait-for.ts';

interface Bcrypt {
  hashSync(text: string, rounds: number): string;
}

/** Settings of n8n. Every group says why it is there. */
export function n8nEnv(paths: StackPaths, access: Access): Record<string, string> {
  const bcrypt: Bcrypt = createRequire(join(paths.modules, 'n8n', 'package.json'))('bcryptjs');
  return {
    ...baseEnv(),
    N8N_USER_FOLDER: paths.n8n,
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_HOST: '127.0.0.1',
    N8N_PORT: String(access.ports.n8n),
    N8N_PROTOCOL: 'http',
    N8N_EDITOR_BASE_URL: `${access.n8n.url}/`,
    N8N_WEBHOOK_URL: `${access.n8n.url}/`,
    N8N_RUNNERS_BROKER_PORT: String(access.ports.n8nBroker),
    GENERIC_TIMEZONE: 'Europe/Berlin',
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: '127.0.0.1',
    DB_POSTGRESDB_PORT: String(access.ports.postgres),
    DB_POSTGRESDB_DATABASE: 'n8n',
    DB_POSTGRESDB_USER: 'n8n',
    DB_POSTGRESDB_PASSWORD: access.postgres.passwords.n8n,
    N8N_ENCRYPTION_KEY: access.n8n.encryptionKey,
    N8N_USER_MANAGEMENT_JWT_SECRET: access.n8n.jwtSecret,
    // The owner is the operator's, from here and not from a form anybody could fill in first.
    N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
    N8N_INSTANCE_OWNER_EMAIL: access.n8n.email,
    N8N_INSTANCE_OWNER_FIRST_NAME: 'Betrieb',
    N8N_INSTANCE_OWNER_LAST_NAME: 'Bleiberecht',
    N8N_INSTANCE_OWNER_PASSWORD_HASH: bcrypt.hashSync(access.n8n.password, 10),
    // Plain http, on this machine only.
    N8N_SECURE_COOKIE: 'false',
    N8N_EMAIL_MODE: '',
    // Nothing leaves the house.
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_DYNAMIC_BANNERS_ENABLED: 'false',
    N8N_HIRING_BANNER_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
    N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,chat-hub,agents,agent-evals,insights',
    // No case data in n8n: nothing is saved, and what a run left is gone within minutes.
    EXECUTIONS_DATA_SAVE_ON_ERROR: 'none',
    EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
    EXECUTIONS_DATA_SAVE_MANUAL_EXECUTIONS: 'false',
    EXECUTIONS_DATA_SAVE_ON_PROGRESS: 'false',
    EXECUTIONS_DATA_PRUNE: 'true',
    EXECUTIONS_DATA_PRUNE_HARD_DELETE_INTERVAL: '1',
    EXECUTIONS_DATA_PRUNE_SOFT_DELETE_INTERVAL: '1',
    EXECUTIONS_DATA_MAX_AGE: '1',
    EXECUTIONS_DATA_HARD_DELETE_BUFFER: '0',
    EXECUTIONS_TIMEOUT: '300',
    EXECUTIONS_TIMEOUT_MAX: '900',
    // 55 ms of CPU an execution without it.
    N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
    NODES_EXCLUDE: nodesExclude(),
    N8N_PYTHON_ENABLED: 'false',
    N8N_BLOCK_ENV_ACCESS_IN_NODE: 'true',
    N8N_RESTRICT_FILE_ACCESS_TO: join(paths.n8n, 'files'),
    N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
    N8N_PUBLIC_API_SWAGGERUI_DISABLED: 'true',
    N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '15',
    N8N_LOG_LEVEL: 'warn',
    N8N_LOG_OUTPUT: 'console',
  };
}

/** Starts n8n and waits until its API answers for real. */
export async function startN8n(paths: StackPaths, access: Access, onSpawn: OnSpawn): Promise<ServerProcess> {
  const env = n8nEnv(paths, access);
  checkNodesExclude(env['NODES_EXCLUDE'] ?? '');
  const server = await startServer({
    name: 'n8n',
    command: process.execPath,
    args: [join(paths.modules, 'n8n', 'bin', 'n8n'), 'start'],
    cwd: paths.n8n,
    env,
    log: join(paths.logs, 'n8n.log'),
    onSpawn,
  });
  try {
    await waitFor(() => n8nReady(access), { what: 'n8n', seconds: 240, unless: server.died });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

const readiness = z.object({ status: z.literal('ok') });
const settings = z.object({ data: z.object({ userManagement: z.object({}) }) });

/** While it boots, n8n answers any address with 200 "n8n is starting up": only the bodies tell. */
export async function n8nReady(access: Access): Promise<boolean> {
  const signal = AbortSignal.timeout(5000);
  const health = await fetch(`${access.n8n.url}/healthz/readiness`, { signal });
  if (!readiness.safeParse(await health.json()).success) return false;
  const rest = await fetch(`${access.n8n.url}/rest/settings`, { signal });
  return settings.safeParse(await rest.json()).success;
}
