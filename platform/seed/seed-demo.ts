import { readFile } from 'node:fs/promises';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { loadRooms } from '../rooms.ts';
import { saveAccess, type Access, type OfficeAccess } from '../stack/access.ts';
import { PlatformError } from '../stack/platform-error.ts';
import type { Say } from '../stack/say.ts';
import type { RunningDirectus } from '../stack/start-stack.ts';
import { writePrivate } from '../stack/write-private.ts';
import { connectOffices } from './connect-offices.ts';
import { directusClient } from './directus-client.ts';
import { seedCases } from './seed-cases.ts';
import { seedOffices } from './seed-offices.ts';
import { seedProgrammes } from './seed-programmes.ts';
import { seedSenders } from './seed-senders.ts';

/** Goes up when the demo gets something that installations of before should get too. */
const version = 2;

/** What an operator asks for beside the demo. */
export interface Wanted {
  /** Keys of programmes to set up, with those of earlier starts. */
  readonly programmes: readonly string[];
  /** Keys of organisations that are to work with n8n. */
  readonly offices: readonly string[];
}

/**
 * Organisations, accounts, the cooperation and the synthetic people of the demo, once: what staff change or delete
 * afterwards stays so. An interrupted first start is continued.
 */
export async function seedDemo(running: RunningDirectus, wanted: Wanted, say: Say): Promise<void> {
  const rooms = await loadRooms();
  const { access, paths } = running;
  const { url, token } = access.directus;
  const directus = directusClient(access.directus);
  const done = (await readFile(paths.seeded, 'utf8').catch(() => '')) === String(version);
  if (rooms.roleIds === undefined) return;
  if (!done) {
    await seedOffices(directus, access, rooms.roleIds, say);
    await seedSenders(directus, access);
  }
  if (rooms.seedCooperation === undefined) return;
  const [nord, abh] = [officeOf(access, 'beratung-nord'), officeOf(access, 'abh-musterstadt')];
  const offices = { counselling: nord.organisation, abh: abh.organisation };
  // Process data come with every version; what staff changed stays by the three-way merge.
  const { cooperation } = await rooms.seedCooperation({ url, token, say, key: 'muster', offices });
  const { seedCooperation, roleIds } = rooms;
  access.programmes = [...new Set([...access.programmes, ...wanted.programmes])];
  const save = (changed: Access) => saveAccess(paths, changed);
  const seed = (key: string) => seedCooperation({ url, token, say, key });
  const made = await seedProgrammes(directus, access.programmes, { access, roles: roleIds, seed, save });
  if (made > 0) say(`Directus: ${made} accounts for the offices of ${access.programmes.join(', ')} created`);
  await connectOffices(directus, wanted.offices, { access, roles: roleIds, save });
  if (done || rooms.demoPeople === undefined || rooms.caseFileToRows === undefined) return;
  const today = todayInBerlin();
  await seedCases(directus, {
    people: rooms.demoPeople(today),
    toRows: rooms.caseFileToRows,
    office: nord,
    abh,
    counsellor: access.users.find((user) => user.role === 'counsellor' && user.office === nord.key)?.id,
    cooperation,
    today,
    say,
  });
  await writePrivate(paths.seeded, String(version));
}

/** The office with that key. */
export function officeOf(access: Access, key: string): OfficeAccess {
  const office = access.offices.find((one) => one.key === key);
  if (office === undefined) throw new PlatformError(`access.json has no office "${key}".`);
  return office;
}
