import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { PlatformError } from '../stack/platform-error.ts';
import { findEntries } from './entries.ts';

const assets = [
  'nodes/**/*.svg',
  'nodes/**/*.png',
  'nodes/**/*.node.json',
  'nodes/**/translations/**/*.json',
  'credentials/*.svg',
  'credentials/*.png',
];

/**
 * Bundles every node and credential to CommonJS in `dist`: n8n loads with `require`, and the package has no
 * dependencies at run time. Only n8n-workflow comes from the host.
 */
export async function buildNodes(root: string, dist: string): Promise<void> {
  const { nodes, credentials } = findEntries(root);
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [...nodes, ...credentials],
      outdir: dist,
      outbase: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['n8n-workflow'],
      keepNames: true,
      logLevel: 'silent',
      loader: { '.yaml': 'text' },
    });
  } catch (error) {
    throw new PlatformError(
      `The n8n package could not be built. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  for (const asset of globSync(assets, { cwd: root })) {
    await mkdir(dirname(join(dist, asset)), { recursive: true });
    await copyFile(join(root, asset), join(dist, asset));
  }
  // The checkout is an ES module package, the bundles are not.
  await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
}
