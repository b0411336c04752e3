import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Access, openAccess } from './access.ts';
import { startDirectus } from './directus.ts';
import { startN8n } from './n8n.ts';
import { makeFolder } from './make-folder.ts';
import { type StackPaths, stackPaths } from './paths.ts';
import { PlatformError } from './platform-error.ts';
import type { PortChoice } from './ports.ts';
import { databaseUrl, startPostgres } from './postgres.ts';
import type { Stoppable } from './run-main.ts';
import type { Say } from './say.ts';
import { ServerSet } from './server-set.ts';
import { endLeftovers } from './stale.ts';

/** How to start an installation. */
export interface StackOptions {
  /** Folder of the installation; default `.stack`, or BLEIBERECHT_HOME. */
  readonly home?: string | undefined;
  readonly ports?: PortChoice;
  readonly withN8n?: boolean;
  /** false: do not wait for the disk (tests). */
  readonly durable?: boolean;
  /** Runs before the servers start: builds what they load. */
  readonly prepare?: (paths: StackPaths) => Promise<void>;
  /** Sets Directus up as soon as it serves, while n8n is still starting. */
  readonly onDirectus?: (running: RunningDirectus) => Promise<void>;
  /** Gets the way to stop everything before anything is started. */
  readonly onEnd?: (one: Stoppable) => void;
  readonly say: Say;
}

/** What is known when Directus serves. */
export interface RunningDirectus {
  readonly paths: StackPaths;
  readonly access: Access;
  /** URL of the Directus database, as its owner. */
  readonly databaseUrl: string;
}

/** A running installation. */
export interface Stack extends RunningDirectus {
  /** Rejects when a server ends by itself. */
  readonly died: Promise<never>;
  stopServer(name: 'Directus' | 'n8n'): Promise<void>;
  startServer(name: 'Directus' | 'n8n'): Promise<void>;
  /** Stops n8n, then Directus, then PostgreSQL. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL, then Directus and n8n side by side; on any failure everything started is stopped again. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { say } = options;
  const paths = stackPaths(options.home);
  await endLeftovers(paths, say);
  const access = await openAccess(paths, options.ports ?? 'default', () => makeFolders(paths));
  await options.prepare?.(paths);

  const servers = new ServerSet(paths);
  options.onEnd?.(servers);
  const begin = {
    Directus: () => startDirectus(paths, access, say, servers.add),
    n8n: () => startN8n(paths, access, servers.add),
  };
  try {
    await startPostgres(paths, access, options.durable ?? true, say, servers.add);
    const names = options.withN8n === false ? (['Directus'] as const) : (['Directus', 'n8n'] as const);
    say(`Starting ${names.join(' and ')}`);
    const running = { paths, access, databaseUrl: databaseUrl(access, 'directus') };
    const setUp = { Directus: () => options.onDirectus?.(running), n8n: () => undefined };
    const results = await Promise.allSettled(names.map((name) => begin[name]().then(setUp[name])));
    const failed = results.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  } catch (error) {
    await servers.stop();
    throw error;
  }
  return {
    paths,
    access,
    databaseUrl: databaseUrl(access, 'directus'),
    died: servers.died,
    stopServer: (name) => servers.stopOne(name),
    startServer: async (name) => void (await begin[name]()),
    stop: () => servers.stop(),
  };
}

async function makeFolders(paths: StackPaths): Promise<void> {
  const own = [
    paths.logs,
    paths.directus,
    join(paths.directus, 'tmp'),
    paths.uploads,
    paths.extensions,
    paths.n8n,
    join(paths.n8n, 'files'),
  ];
  try {
    await makeFolder(paths.home);
    // PostgreSQL's own user must be able to pass through; nobody else can list it.
    await chmod(paths.home, 0o711);
    for (const folder of own) await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new PlatformError(
      `The folder ${paths.home} cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}). Choose another: --home DIR`,
    );
  }
}
