import { z } from 'zod';
import { newUsers, type Access } from '../stack/access.ts';
import { accountOf, roleFinder } from './account-of.ts';
import { addAccounts } from './add-accounts.ts';
import type { DirectusClient } from './directus-client.ts';
import type { DemoUser } from './offices.ts';

export interface ProgrammeSeed {
  readonly access: Access;
  readonly roles: Readonly<Record<string, string>>;
  readonly seed: (key: string) => Promise<{ readonly offices: Readonly<Record<string, string>> }>;
  /** Keeps access.json, before there is an account whose password nobody knows. */
  readonly save: (access: Access) => Promise<void>;
}

const officeSchema = z.array(
  z.object({ id: z.string(), key: z.string(), name: z.string(), kind: z.enum(['counselling', 'abh', 'coordination']) }),
);

/** Who works at an office of a kind, for the demo: one person each. */
const STAFF = {
  counselling: { role: 'counsellor', name: 'Beratung', mailbox: 'beratung' },
  abh: { role: 'abh_clerk', name: 'Sachbearbeitung', mailbox: 'sachbearbeitung' },
  coordination: { role: 'coordinator', name: 'Koordination', mailbox: 'koordination' },
} as const;

/**
 * Puts programmes beside the demo's cooperation, with their invented offices and one account for each; an office of two
 * programmes gets one. Accounts that are there stay as they are.
 * @returns how many accounts it made
 */
export async function seedProgrammes(
  directus: DirectusClient,
  programmes: readonly string[],
  { access, roles, seed, save }: ProgrammeSeed,
): Promise<number> {
  if (programmes.length === 0) return 0;
  const found = new Map<string, z.infer<typeof officeSchema>[number]>();
  for (const key of programmes) {
    const { offices } = await seed(key);
    const filter = encodeURIComponent(JSON.stringify({ id: { _in: Object.values(offices) } }));
    const rows = await directus.get(
      `/items/organisations?limit=-1&sort=key&fields=id,key,name,kind&filter=${filter}`,
      officeSchema,
    );
    for (const row of rows) found.set(row.id, row);
  }
  const demo = new Set(access.offices.map(({ organisation }) => organisation));
  const people = [...found.values()]
    .filter(({ id }) => !demo.has(id))
    .map(({ id, key, name, kind }): DemoUser => {
      const { role, name: title, mailbox } = STAFF[kind];
      const email = `${mailbox}@${key}.example.org`;
      return { role, office: key, organisation: id, name: `${title} ${name}`, email };
    });
  access.users.push(...newUsers(access, people));
  await save(access);
  const role = roleFinder(roles);
  const accounts = access.users.filter(({ organisation }) => organisation !== undefined);
  return addAccounts(
    directus,
    accounts.map((user) => accountOf(access, role, user)),
  );
}
