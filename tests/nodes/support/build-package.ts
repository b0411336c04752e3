import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { buildNodes } from '../../../platform/package/build-nodes.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }).passthrough(),
});

/** Builds the package as it is shipped into a folder of its own. */
export const buildPackage = async (): Promise<{ folder: string; name: string }> => {
  const { name, version, n8n } = manifestSchema.parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache', 'nodes-'));
  await buildNodes(ROOT, join(folder, 'dist'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, n8n }));
  return { folder, name };
};
