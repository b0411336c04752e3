import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The three folders with a package.json of their own. */
export const folders = {
  runtime: { path: join(root, 'platform', 'runtime'), what: 'Node 24' },
  root: { path: root, what: 'build and test tools' },
  platform: {
    path: join(root, 'platform'),
    what: 'n8n, Directus and PostgreSQL (3.5 GB, some minutes the first time)',
  },
};

/** The Node that runs everything of ours. */
export const bundledNode = join(folders.runtime.path, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
