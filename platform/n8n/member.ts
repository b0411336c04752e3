import { z } from 'zod';
import type { Access, OfficeAccess } from '../stack/access.ts';
import { PlatformError } from '../stack/platform-error.ts';
import { logIn, type N8nSession, readN8n } from './session.ts';

const invited = z.object({
  data: z.array(z.object({ user: z.object({ inviteAcceptUrl: z.string().optional() }), error: z.string().optional() })),
});
const keyMade = z.object({ data: z.object({ rawApiKey: z.string() }) });
const keys = z.object({
  data: z.union([
    z.array(z.object({ id: z.string(), label: z.string() })),
    z.object({ items: z.array(z.object({ id: z.string(), label: z.string() })) }),
  ]),
});

const label = 'Bleiberecht platform';
const scopes = [
  'workflow:create',
  'workflow:read',
  'workflow:update',
  'workflow:list',
  'workflow:activate',
  'workflow:deactivate',
  'credential:create',
  'credential:delete',
];

/** The n8n member of an office, with a key for the public API. */
export interface Member {
  readonly apiKey: string;
  /** Logs in when it is needed the first time: n8n counts log-ins. */
  session(): Promise<N8nSession>;
}

/**
 * Makes sure that an office has its n8n member. Members see only what is theirs; the owner is the operator's
 * and owns no office's workflow.
 */
export async function ensureMember(
  access: Access,
  office: OfficeAccess,
  owner: () => Promise<N8nSession>,
): Promise<Member> {
  const account = office.n8n;
  if (account === undefined) throw new PlatformError(`${office.name} has no n8n member in access.json.`);
  let open: Promise<N8nSession> | undefined;
  const session = () =>
    (open ??= logIn(access.n8n.url, account.email, account.password).then(
      async (known) => known ?? (await invite(access, office, await owner())),
    ));
  const known = account.apiKey;
  const works = known !== undefined && (await keyWorks(access.n8n.url, known));
  return { session, apiKey: works ? known : await makeKey(await session()) };
}

async function invite(access: Access, office: OfficeAccess, owner: N8nSession): Promise<N8nSession> {
  const account = office.n8n;
  if (account === undefined) throw new PlatformError(`${office.name} has no n8n member in access.json.`);
  const { data } = await owner.call('POST', '/rest/invitations', invited, [
    { email: account.email, role: 'global:member' },
  ]);
  const link = data[0]?.user.inviteAcceptUrl;
  const token = link === undefined ? null : new URL(link).searchParams.get('token');
  if (token === null)
    throw new PlatformError(`n8n gave no invitation for the member of ${office.name}: ${data[0]?.error ?? 'no link'}`);
  const reply = await fetch(`${access.n8n.url}/rest/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, firstName: 'Prozess', lastName: office.name, password: account.password }),
  });
  await readN8n(reply, 'POST /rest/invitations/accept', z.unknown());
  const session = await logIn(access.n8n.url, account.email, account.password);
  if (session === undefined) throw new PlatformError(`The n8n member of ${office.name} cannot log in.`);
  return session;
}

async function makeKey(session: N8nSession): Promise<string> {
  const { data } = await session.call('GET', '/rest/api-keys', keys);
  for (const key of Array.isArray(data) ? data : data.items) {
    if (key.label === label) await session.call('DELETE', `/rest/api-keys/${key.id}`, z.unknown());
  }
  return (await session.call('POST', '/rest/api-keys', keyMade, { label, expiresAt: null, scopes })).data.rawApiKey;
}

async function keyWorks(url: string, key: string): Promise<boolean> {
  return (await fetch(`${url}/api/v1/workflows?limit=1`, { headers: { 'x-n8n-api-key': key } })).ok;
}
