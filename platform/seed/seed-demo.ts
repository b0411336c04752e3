import { join } from 'node:path';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { loadRooms } from '../rooms.ts';
import type { Access, OfficeAccess } from '../stack/access.ts';
import { checkoutRoot } from '../stack/paths.ts';
import { PlatformError } from '../stack/platform-error.ts';
import type { Say } from '../stack/say.ts';
import type { RunningDirectus } from '../stack/start-stack.ts';
import { directusClient } from './directus-client.ts';
import { seedCases } from './seed-cases.ts';
import { seedOffices } from './seed-offices.ts';
import { seedSenders } from './seed-senders.ts';

/** Organisations, accounts, the cooperation and the synthetic people of the demo; creates only what is missing. */
export async function seedDemo(stack: RunningDirectus, say: Say): Promise<void> {
  const rooms = await loadRooms();
  if (rooms.roleIds === undefined) return;
  const { access } = stack;
  const { url, token } = access.directus;
  const directus = directusClient(access.directus);
  await seedOffices(directus, access, rooms.roleIds, say);
  await seedSenders(directus, access);
  if (rooms.seedCooperation === undefined) return;
  const partners = {
    counselling: officeOf(access, 'beratung-nord').organisation,
    abh: officeOf(access, 'abh-musterstadt').organisation,
  };
  const file = join(checkoutRoot, 'directus-schema', 'cooperations', 'muster.yaml');
  const { cooperation } = await rooms.seedCooperation({ url, token, say, file, partners });
  if (rooms.demoPeople === undefined || rooms.caseFileToRows === undefined) return;
  await seedCases(directus, {
    people: rooms.demoPeople(todayInBerlin()),
    toRows: rooms.caseFileToRows,
    office: officeOf(access, 'beratung-nord'),
    abh: officeOf(access, 'abh-musterstadt'),
    counsellor: access.users.find((user) => user.role === 'counsellor' && user.office === 'beratung-nord')?.id,
    cooperation,
    today: todayInBerlin(),
    say,
  });
}

/** The office with that key. */
export function officeOf(access: Access, key: string): OfficeAccess {
  const office = access.offices.find((one) => one.key === key);
  if (office === undefined) throw new PlatformError(`access.json has no office "${key}".`);
  return office;
}
