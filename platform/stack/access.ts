import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { officeList, userList, type DemoUser } from '../seed/offices.ts';
import type { StackPaths } from './paths.ts';
import { PlatformError } from './platform-error.ts';
import { choosePorts, type PortChoice } from './ports.ts';
import { writePrivate } from './write-private.ts';

const accessSchema = z.object({
  installation: z.string().uuid(),
  ports: z.object({
    directus: z.number().int(),
    n8n: z.number().int(),
    n8nBroker: z.number().int(),
    postgres: z.number().int(),
  }),
  postgres: z.object({ passwords: z.object({ postgres: z.string(), directus: z.string(), n8n: z.string() }) }),
  directus: z.object({
    url: z.string().url(),
    email: z.string(),
    password: z.string(),
    token: z.string(),
    key: z.string(),
    secret: z.string(),
  }),
  n8n: z.object({
    url: z.string().url(),
    email: z.string(),
    password: z.string(),
    encryptionKey: z.string(),
    jwtSecret: z.string(),
  }),
  offices: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      kind: z.enum(['counselling', 'abh']),
      organisation: z.string().uuid(),
      serviceUser: z.string().uuid(),
      serviceToken: z.string(),
      n8n: z.object({ email: z.string(), password: z.string(), apiKey: z.string().optional() }).optional(),
    }),
  ),
  users: z.array(
    z.object({
      id: z.string().uuid(),
      role: z.string(),
      office: z.string().optional(),
      organisation: z.string().uuid().optional(),
      name: z.string(),
      email: z.string(),
      password: z.string(),
    }),
  ),
  /** Keys of the programmes beside the demo's cooperation. */
  programmes: z.array(z.string()).default([]),
  senders: z.array(z.object({ key: z.string(), office: z.string(), secret: z.string() })),
});

/** Everything secret or random about one installation; lies in access.json, mode 600. */
export type Access = z.infer<typeof accessSchema>;
/** One office of the demo: its Directus service account and its n8n member. */
export type OfficeAccess = Access['offices'][number];

/**
 * Reads access.json; a first start makes it, with the ports that `choice` leads to.
 * `makeHome` is called when the ports are known to be free: a start that cannot work leaves nothing behind.
 */
export async function openAccess(
  paths: StackPaths,
  choice: PortChoice,
  makeHome: () => Promise<void>,
): Promise<Access> {
  const known = await readAccess(paths);
  const ports = await choosePorts(choice === 'auto' && known !== undefined ? 'default' : choice, known?.ports);
  await makeHome();
  const access = withPorts(known ? withNewUsers(known) : newAccess(), ports);
  await saveAccess(paths, access);
  return access;
}

/** Reads access.json, or nothing when there is none yet. */
export async function readAccess(paths: StackPaths): Promise<Access | undefined> {
  const text = await readFile(paths.access, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new PlatformError(`${paths.access} cannot be read: ${error.code ?? error.message}`);
  });
  if (text === undefined) return undefined;
  try {
    return accessSchema.parse(JSON.parse(text));
  } catch {
    throw new PlatformError(
      `${paths.access} is damaged. Restore it from a backup; without it the data of this installation cannot be opened.`,
    );
  }
}

/** Writes access.json, readable by its owner only. */
export async function saveAccess(paths: StackPaths, access: Access): Promise<void> {
  await writePrivate(paths.access, `${JSON.stringify(access, null, 2)}\n`);
}

function withPorts(access: Access, ports: Access['ports']): Access {
  return {
    ...access,
    ports,
    directus: { ...access.directus, url: `http://127.0.0.1:${ports.directus}` },
    n8n: { ...access.n8n, url: `http://127.0.0.1:${ports.n8n}` },
  };
}

/** The accounts that the demo got since this installation was made. */
function withNewUsers(access: Access): Access {
  return { ...access, users: [...access.users, ...newUsers(access, userList)] };
}

/** Those of the people who have no account yet, with a password each. */
export const newUsers = ({ users }: Access, people: readonly DemoUser[]): Access['users'] =>
  people.filter(({ email }) => !users.some((user) => user.email === email)).map(newUser);

/** What an office needs to work with n8n: a service account in Directus with its token. */
export const newOffice = (office: Pick<OfficeAccess, 'key' | 'name' | 'kind' | 'organisation'>): OfficeAccess => ({
  ...office,
  serviceUser: randomUUID(),
  serviceToken: token(),
});

/** The account in n8n for the process admin of an office. */
export const newMember = (office: string): NonNullable<OfficeAccess['n8n']> => ({
  email: `prozess@${office}.example.org`,
  password: password(),
});

const newUser = (user: DemoUser): Access['users'][number] => ({ id: randomUUID(), ...user, password: password() });

/** n8n asks for a digit and a capital letter. */
function password(): string {
  return `B1${randomBytes(15).toString('base64url')}`;
}

function token(): string {
  return randomBytes(32).toString('base64url');
}

function newAccess(): Access {
  return {
    installation: randomUUID(),
    ports: { directus: 0, n8n: 0, n8nBroker: 0, postgres: 0 },
    postgres: { passwords: { postgres: token(), directus: token(), n8n: token() } },
    directus: {
      url: 'http://127.0.0.1',
      email: 'betrieb@bleiberecht.example.org',
      password: password(),
      token: token(),
      key: randomUUID(),
      secret: token(),
    },
    n8n: {
      url: 'http://127.0.0.1',
      email: 'betrieb@bleiberecht.example.org',
      password: password(),
      encryptionKey: token(),
      jwtSecret: token(),
    },
    offices: officeList.map(({ n8nMember, ...office }) => ({
      ...newOffice({ ...office, organisation: randomUUID() }),
      ...(n8nMember ? { n8n: newMember(office.key) } : {}),
    })),
    users: userList.map(newUser),
    programmes: [],
    senders: officeList.map((office) => ({
      key: `anfragen-${office.key}`,
      office: office.key,
      secret: `whsec_${randomBytes(32).toString('base64')}`,
    })),
  };
}
