import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const checkoutRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every path of one installation. */
export interface StackPaths {
  readonly home: string;
  readonly access: string;
  readonly logs: string;
  readonly pids: string;
  readonly postgresData: string;
  readonly directus: string;
  readonly uploads: string;
  readonly extensions: string;
  readonly n8n: string;
  readonly n8nNodes: string;
  readonly shipped: string;
  readonly seeded: string;
  readonly modules: string;
}

/**
 * Paths of the installation that lives in `home` (default: `.stack` in the checkout,
 * or what the environment variable BLEIBERECHT_HOME names).
 */
export function stackPaths(home?: string): StackPaths {
  const base = resolve(home ?? process.env['BLEIBERECHT_HOME'] ?? join(checkoutRoot, '.stack'));
  return {
    home: base,
    access: join(base, 'access.json'),
    logs: join(base, 'logs'),
    pids: join(base, 'pids.json'),
    postgresData: join(base, 'postgres'),
    directus: join(base, 'directus'),
    uploads: join(base, 'uploads'),
    extensions: join(base, 'extensions'),
    n8n: join(base, 'n8n'),
    n8nNodes: join(base, 'n8n', '.n8n', 'nodes'),
    shipped: join(base, 'n8n-shipped.json'),
    seeded: join(base, 'seeded.json'),
    modules: join(checkoutRoot, 'platform', 'node_modules'),
  };
}
