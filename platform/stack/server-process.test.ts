import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from './server-process.ts';
import { waitFor } from './wait-for.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'bleiberecht-unit-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const shell = (script: string) =>
  startServer({
    name: 'Shell',
    command: '/bin/sh',
    args: ['-c', script],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
    log: join(folder, 'log'),
  });

const alive = (group: number): boolean => {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
};

describe('startServer', () => {
  it('ends the whole process group, also children that the server forgot', async () => {
    const server = await shell('sleep 60 & sleep 60');
    await server.stop();
    await waitFor(async () => !alive(server.pid), { what: 'the group', seconds: 5 });
    expect(alive(server.pid)).toBe(false);
  });

  it('does not wait for ever for a server that ignores the signal', async () => {
    const server = await shell('trap "" TERM; touch ready; while true; do sleep 1; done');
    await waitFor(async () => existsSync(join(folder, 'ready')), { what: 'the trap', seconds: 5 });
    await server.stop('SIGTERM', 300);
    expect(await server.ended).toBe('SIGKILL');
  });

  it('says which server ended by itself and where its log is', async () => {
    const server = await shell('exit 3');
    await expect(server.died).rejects.toThrow(/Shell ended by itself \(3\).*log/);
  });

  it('says what could not be started', async () => {
    const missing = startServer({
      name: 'X',
      command: '/no/such',
      args: [],
      cwd: folder,
      env: {},
      log: join(folder, 'log'),
    });
    await expect(missing).rejects.toThrow('X could not be started');
  });
});
