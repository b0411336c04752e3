import { installRooms } from './install-rooms.ts';
import { seedDemo } from './seed/seed-demo.ts';
import type { Say } from './stack/say.ts';
import type { RunningDirectus } from './stack/start-stack.ts';

/** The data model, the law, the demo and the programmes asked for, in a Directus that has just begun to serve. */
export function setUpDirectus(
  say: Say,
  programmes: readonly string[] = [],
): (running: RunningDirectus) => Promise<void> {
  return async (running) => {
    await installRooms(running, say);
    await seedDemo(running, programmes, say);
  };
}
