import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { PlatformError } from './platform-error.ts';

/** What to run, as whom, where its output goes. */
export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** Called as soon as the process runs, long before it serves. */
  readonly onSpawn?: OnSpawn | undefined;
}

/** Takes note of a server that has begun. */
export type OnSpawn = (server: ServerProcess) => void;

/** A running server in a process group of its own. */
export interface ServerProcess {
  readonly name: string;
  readonly pid: number;
  readonly log: string;
  /** Resolves with the exit code (or signal name) when the server has ended, for whatever reason. */
  readonly ended: Promise<number | string>;
  /** Rejects when the server ends. Never resolves. */
  readonly died: Promise<never>;
  /** Ends the server: `signal` first, and after `patienceMs` its whole group for good. */
  stop(signal?: NodeJS.Signals, patienceMs?: number): Promise<void>;
}

/**
 * Starts a server. It gets its own process group: Ctrl-C in the terminal reaches only us, so that we can
 * stop the servers in order, and whatever a server started itself ends with it.
 */
export async function startServer(command: ServerCommand): Promise<ServerProcess> {
  const log = openSync(command.log, 'a', 0o600);
  const child = spawn(command.command, [...command.args], {
    cwd: command.cwd,
    env: { ...command.env },
    stdio: ['ignore', log, log],
    detached: true,
    ...(command.uid === undefined ? {} : { uid: command.uid, gid: command.gid }),
  });
  closeSync(log);
  const ended = new Promise<number | string>((done) => child.once('exit', (code, signal) => done(signal ?? code ?? 0)));
  const pid = await spawned(child, command.name);
  const died = ended.then((how) => {
    throw new PlatformError(`${command.name} ended by itself (${how}). Its last lines are in ${command.log}`);
  });
  died.catch(() => undefined);
  const server: ServerProcess = {
    name: command.name,
    pid,
    log: command.log,
    ended,
    died,
    stop: async (signal = 'SIGTERM', patienceMs = 20_000) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        const timer = setTimeout(() => killGroup(pid), patienceMs);
        await ended;
        clearTimeout(timer);
      }
      killGroup(pid);
    },
  };
  command.onSpawn?.(server);
  return server;
}

function spawned(child: ChildProcess, name: string): Promise<number> {
  return new Promise((done, failed) => {
    child.once('spawn', () => done(child.pid ?? 0));
    child.once('error', (error) => failed(new PlatformError(`${name} could not be started: ${error.message}`)));
  });
}

/** Ends what is left of a process group; nothing left is fine. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the group is gone, which is what we want.
  }
}
