import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildNodes } from './build-nodes.ts';
import { bundleOf, findEntries } from './entries.ts';

const manifestSchema = z
  .object({
    name: z.string(),
    n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }).passthrough(),
  })
  .passthrough();

/** The built n8n package, ready to be packed. */
export interface StagedNodes {
  readonly name: string;
  readonly folder: string;
  /** Hash of all files: the same sources give the same hash. */
  readonly hash: string;
}

/** Builds the n8n package with its manifest in `folder`. */
export async function stageNodes(root: string, folder: string): Promise<StagedNodes> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const { nodes, credentials } = findEntries(root);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await buildNodes(root, join(folder, 'dist'));
  const { devDependencies: _tools, scripts: _scripts, ...rest } = manifest;
  const packed = { ...rest, n8n: { ...rest.n8n, nodes: nodes.map(bundleOf), credentials: credentials.map(bundleOf) } };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
  for (const file of ['README.md', 'LICENSE']) {
    if (existsSync(join(root, file))) await copyFile(join(root, file), join(folder, file));
  }
  const hash = createHash('sha256');
  for (const file of globSync('{package.json,dist/**/*.*}', { cwd: folder }).sort()) {
    hash.update(file).update(await readFile(join(folder, file)));
  }
  return { name: manifest.name, folder, hash: hash.digest('hex') };
}
