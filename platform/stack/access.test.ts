import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccess, readAccess, saveAccess } from './access.ts';
import { type StackPaths, stackPaths } from './paths.ts';

let paths: StackPaths;
beforeEach(async () => void (paths = stackPaths(await mkdtemp(join(tmpdir(), 'bleiberecht-unit-')))));
afterEach(() => rm(paths.home, { recursive: true, force: true }));
const open = () => openAccess(paths, 'auto', async () => undefined);

describe('access.json', () => {
  it('is readable by its owner only', async () => {
    await open();
    expect((await stat(paths.access)).mode & 0o777).toBe(0o600);
  });

  it('is made once and keeps its secrets and ports', async () => {
    const first = await open();
    expect(await open()).toEqual(first);
  });

  it('gets the accounts that the demo got since', async () => {
    const first = await open();
    await saveAccess(paths, { ...first, users: first.users.slice(1) });
    const { users } = await open();
    expect(new Set(users.map(({ email }) => email))).toEqual(new Set(first.users.map(({ email }) => email)));
    expect(users.slice(0, -1)).toEqual(first.users.slice(1));
  });

  it('is different in every installation', async () => {
    const first = await open();
    await rm(paths.access);
    const second = await open();
    expect(second.directus.token).not.toBe(first.directus.token);
    expect(new Set(second.users.map((user) => user.password)).size).toBe(second.users.length);
  });

  it('is not replaced when it is damaged', async () => {
    await writeFile(paths.access, '{');
    await expect(readAccess(paths)).rejects.toThrow('is damaged');
    await expect(open()).rejects.toThrow('is damaged');
  });
});
