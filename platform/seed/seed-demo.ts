import { loadRooms } from '../rooms.ts';
import type { Say } from '../stack/say.ts';
import type { Stack } from '../stack/start-stack.ts';
import { directusClient } from './directus-client.ts';
import { seedOffices } from './seed-offices.ts';

/** Organisations, accounts and the cooperation of the demo; creates what is missing and changes nothing else. */
export async function seedDemo(stack: Stack, say: Say): Promise<void> {
  const rooms = await loadRooms();
  if (rooms.roleIds === undefined) return;
  const directus = directusClient(stack.access.directus);
  await seedOffices(directus, stack.access, rooms.roleIds, say);
}
