import { globSync } from 'node:fs';
import { basename } from 'node:path';

/** What the package offers to n8n: source files and the bundles made of them. */
export interface Entries {
  readonly nodes: readonly string[];
  readonly credentials: readonly string[];
}

/** Finds every node and credential by its place and name. */
export function findEntries(root: string): Entries {
  const find = (pattern: string) => globSync(pattern, { cwd: root }).sort();
  return { nodes: find('nodes/*/*.node.ts'), credentials: find('credentials/*.credentials.ts') };
}

/** The bundle that n8n loads for a source file. */
export function bundleOf(source: string): string {
  return `dist/${source.replace(/\.ts$/, '.js')}`;
}

/** n8n loads the class that is called like the file up to its first dot. */
export function classOf(source: string): string {
  return basename(source).split('.')[0] ?? '';
}
