import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bleiberecht-folder-'));
});
afterAll(async () => rm(base, { recursive: true }));

it('makes a folder with all that is missing above it, and leaves one that is there', async () => {
  const folder = join(base, 'a', 'b', 'c');
  await makeFolder(folder);
  await makeFolder(folder);
  expect((await stat(folder)).isDirectory()).toBe(true);
});

it('gives up where nobody can create anything', async () => {
  await expect(makeFolder('/proc/bleiberecht/home')).rejects.toThrow();
});
