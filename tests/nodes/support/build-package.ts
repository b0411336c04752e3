import { cp, glob, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }).passthrough(),
});

/** Builds the package as it is shipped, CommonJS bundles beside icons and codex, into a folder of its own. */
export const buildPackage = async (): Promise<{ folder: string; name: string }> => {
  const { name, version, n8n } = manifestSchema.parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, '.cache', 'nodes-'));
  const entryPoints = [...n8n.nodes, ...n8n.credentials].map((file) =>
    join(ROOT, file.replace(/^dist\//, '').replace(/\.js$/, '.ts')),
  );
  await build({
    entryPoints,
    outbase: ROOT,
    outdir: join(folder, 'dist'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['n8n-workflow'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  for await (const asset of glob(['nodes/*/*.svg', 'nodes/*/*.node.json', 'credentials/*.svg'], { cwd: ROOT })) {
    const target = join(folder, 'dist', asset);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(ROOT, asset), target);
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, n8n }));
  return { folder: relative(ROOT, folder) && folder, name };
};
