import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

const extensions = [
  { name: 'bleiberecht-guard', type: 'hook', entry: 'guard/hook.ts', server: true },
  { name: 'bleiberecht-endpoints', type: 'endpoint', entry: 'endpoints/index.ts', server: true },
  { name: 'bleiberecht-steps', type: 'interface', entry: 'steps-interface/index.ts', server: false },
  { name: 'bleiberecht-law', type: 'interface', entry: 'law-interface/index.ts', server: false },
  { name: 'bleiberecht-copy', type: 'interface', entry: 'copy-interface/index.ts', server: false },
  { name: 'bleiberecht-arguments', type: 'interface', entry: 'arguments-interface/index.ts', server: false },
  { name: 'bleiberecht-part', type: 'interface', entry: 'part-interface/index.ts', server: false },
  { name: 'bleiberecht-next-steps', type: 'interface', entry: 'next-steps-interface/index.ts', server: false },
  { name: 'bleiberecht-dossier', type: 'interface', entry: 'dossier-interface/index.ts', server: false },
  { name: 'bleiberecht-remedy', type: 'interface', entry: 'remedy-interface/index.ts', server: false },
  { name: 'bleiberecht-difference', type: 'interface', entry: 'difference-interface/index.ts', server: false },
  { name: 'bleiberecht-contradictions', type: 'interface', entry: 'contradictions-interface/index.ts', server: false },
] as const;

/** Some libraries inside the bundle still call `require`. */
const REQUIRE =
  "import { createRequire as bleiberechtRequire } from 'node:module'; const require = bleiberechtRequire(import.meta.url);";

/** Bundles the guard into a folder that Directus loads as EXTENSIONS_PATH. */
export async function buildExtensions({ outdir }: { outdir: string }): Promise<void> {
  for (const { name, type, entry, server } of extensions) {
    const folder = join(outdir, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(folder, 'dist'), { recursive: true });
    await build({
      entryPoints: [join(here, entry)],
      outfile: join(folder, 'dist', 'index.js'),
      bundle: true,
      format: 'esm',
      target: 'es2022',
      platform: server ? 'node' : 'browser',
      external: server ? [] : ['vue', 'vue-i18n', 'vue-router', '@directus/extensions-sdk'],
      banner: server ? { js: REQUIRE } : {},
      logLevel: 'warning',
    });
    const description = {
      name,
      version: '1.0.0',
      type: 'module',
      'directus:extension': { type, path: 'dist/index.js', source: entry, host: '^11.0.0' },
    };
    await writeFile(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  }
}
