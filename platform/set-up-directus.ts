import { installRooms } from './install-rooms.ts';
import { seedDemo, type Wanted } from './seed/seed-demo.ts';
import type { Say } from './stack/say.ts';
import type { RunningDirectus } from './stack/start-stack.ts';

/** The data model, the law, the demo and what was asked for beside it, in a Directus that has just begun to serve. */
export function setUpDirectus(
  say: Say,
  wanted: Wanted = { programmes: [], offices: [] },
): (running: RunningDirectus) => Promise<void> {
  return async (running) => {
    await installRooms(running, say);
    await seedDemo(running, wanted, say);
  };
}
