import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot, type StackPaths } from '../stack/paths.ts';
import type { Say } from '../stack/say.ts';
import { npm } from './npm.ts';
import { stageNodes } from './stage-nodes.ts';

/**
 * Packs our n8n package and installs it where n8n's own installer would put it, so that the node types are called
 * the same in every installation. Does nothing when the same content is there already. n8n must not be running.
 */
export async function installNodes(paths: StackPaths, say: Say): Promise<void> {
  const staged = await stageNodes(checkoutRoot, join(paths.home, 'package'));
  const stamp = join(paths.n8nNodes, '.bleiberecht-hash');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === staged.hash) return;
  say('n8n: installing the package with our nodes');
  const tarball = (await npm(['pack', '--silent'], staged.folder)).split('\n').at(-1) ?? '';
  await mkdir(paths.n8nNodes, { recursive: true });
  await rm(stamp, { force: true });
  await rm(join(paths.n8nNodes, 'node_modules', staged.name), { recursive: true, force: true });
  await writeFile(
    join(paths.n8nNodes, 'package.json'),
    JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }),
  );
  const from = join(staged.folder, tarball);
  await npm(['install', from, '--omit=dev', '--legacy-peer-deps', '--no-package-lock'], paths.n8nNodes);
  await writeFile(stamp, staged.hash);
}
