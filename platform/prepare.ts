import { installNodes } from './package/install-nodes.ts';
import { loadRooms } from './rooms.ts';
import type { StackPaths } from './stack/paths.ts';
import type { Say } from './stack/say.ts';

/** Builds what the servers load when they start: the guard for Directus, our nodes for n8n. */
export function prepare(say: Say): (paths: StackPaths) => Promise<void> {
  return async (paths) => {
    const { buildExtensions } = await loadRooms();
    await Promise.all([buildExtensions?.({ outdir: paths.extensions }), installNodes(paths, say)]);
  };
}
