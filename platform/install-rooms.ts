import { loadRooms } from './rooms.ts';
import type { Say } from './stack/say.ts';
import type { RunningDirectus } from './stack/start-stack.ts';

/** Brings the data model and the law into a running Directus; repeats nothing. */
export async function installRooms(stack: RunningDirectus, say: Say): Promise<void> {
  const rooms = await loadRooms();
  const { url, token } = stack.access.directus;
  say('Directus: applying the data model');
  await rooms.applySchema?.({ url, token, databaseUrl: stack.databaseUrl, say });
  say('Directus: loading the law');
  await rooms.loadLaw?.({ url, token, databaseUrl: stack.databaseUrl, say });
}
