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

/** The same for developers: what does not build is said and left out. */
export function prepareWhatBuilds(say: Say): (paths: StackPaths) => Promise<void> {
  return async (paths) => {
    const parts = [
      loadRooms().then((rooms) => rooms.buildExtensions?.({ outdir: paths.extensions })),
      installNodes(paths, say),
    ];
    for (const part of await Promise.allSettled(parts)) if (part.status === 'rejected') say(String(part.reason));
  };
}
