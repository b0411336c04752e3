import { installRooms } from './install-rooms.ts';
import { seedDemo } from './seed/seed-demo.ts';
import type { Say } from './stack/say.ts';
import type { RunningDirectus } from './stack/start-stack.ts';

/** The data model, the law and the demo, in a Directus that has just begun to serve. */
export function setUpDirectus(say: Say): (running: RunningDirectus) => Promise<void> {
  return async (running) => {
    await installRooms(running, say);
    await seedDemo(running, say);
  };
}
