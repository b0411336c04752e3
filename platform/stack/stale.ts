import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { PlatformError } from './platform-error.ts';
import type { StackPaths } from './paths.ts';
import type { Say } from './say.ts';
import { killGroup } from './server-process.ts';
import { waitFor } from './wait-for.ts';
import { writePrivate } from './write-private.ts';

const pidsSchema = z.object({
  main: z.number().int(),
  servers: z.array(z.object({ name: z.string(), pid: z.number().int(), started: z.string() })),
});

/** The processes of a running installation, as written to pids.json. */
export type Pids = z.infer<typeof pidsSchema>;

/** Notes which processes run, so that the next start can end what a crash left behind. */
export async function recordPids(paths: StackPaths, servers: readonly { name: string; pid: number }[]): Promise<void> {
  const rows = await Promise.all(
    servers.map(async ({ name, pid }) => ({ name, pid, started: (await startTime(pid)) ?? '' })),
  );
  await writePrivate(paths.pids, JSON.stringify({ main: process.pid, servers: rows } satisfies Pids, null, 2));
}

/** Ends servers that an earlier, killed start left running; refuses when that start is still alive. */
export async function endLeftovers(paths: StackPaths, say: Say): Promise<void> {
  const text = await readFile(paths.pids, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pids = pidsSchema.safeParse(parse(text));
  if (pids.success) {
    const running = [];
    // A pid alone proves nothing after a reboot: the start time of the process must match too.
    for (const server of pids.data.servers) if ((await startTime(server.pid)) === server.started) running.push(server);
    if (running.length > 0 && pids.data.main !== process.pid && (await startTime(pids.data.main)) !== undefined) {
      throw new PlatformError(
        `This installation is already running (process ${pids.data.main}). Stop it with Ctrl-C first, or use another folder: --home DIR`,
      );
    }
    for (const server of running.reverse()) {
      say(`Ending ${server.name}, left over from an interrupted start (process ${server.pid})`);
      signal(server.pid, server.name === 'PostgreSQL' ? 'SIGINT' : 'SIGTERM');
      await waitFor(async () => (await startTime(server.pid)) !== server.started, {
        what: server.name,
        seconds: 20,
      }).catch(() => undefined);
      killGroup(server.pid);
    }
  }
  await rm(paths.pids, { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // ESRCH: it ended meanwhile.
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/PID/stat: when the process started, in ticks since boot. */
async function startTime(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}
