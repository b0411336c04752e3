import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import { ROLE_IDS } from '../../../directus-schema/access/role-ids.ts';
import { client, rowsOf, type Client } from '../directus-client.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { PATIENCE } from './patience.ts';

const access = inject('access');
const { url, token } = access.directus;
const admin = client(url, token);
const anybody = client(url, null);
let ground: Ground;
vi.setConfig({ testTimeout: PATIENCE });
beforeAll(async () => {
  ground = await layGround();
});

const loginSchema = z.object({ access_token: z.string(), refresh_token: z.string() });
type Login = z.infer<typeof loginSchema> & { readonly call: Client };

/** Gives the account a password and logs it in, as a person would. */
async function logIn(id: string): Promise<Login> {
  const password = 'Sehr-geheim-1!';
  await admin('PATCH', `/users/${id}`, { password, status: 'active' });
  const answer = await anybody('POST', '/auth/login', { email: `${id}@isolation.example.org`, password });
  const login = loginSchema.parse(answer.data);
  return { ...login, call: client(url, login.access_token) };
}

const refresh = (login: Login) =>
  anybody('POST', '/auth/refresh', { refresh_token: login.refresh_token, mode: 'json' });

describe('an account', () => {
  it('that is suspended is out at once: open session, refresh, log-in and static token', async () => {
    const { id, client: byToken } = ground.world.users.coordinator;
    const login = await logIn(id);
    expect((await login.call('GET', '/items/cases?limit=1')).status).toBe(200);
    await admin('PATCH', `/users/${id}`, { status: 'suspended' });
    expect((await login.call('GET', '/items/cases?limit=1')).status).toBe(401);
    expect((await login.call('GET', '/bleiberecht/referrals/x/steps')).status).toBe(401);
    expect((await refresh(login)).status).toBe(401);
    expect((await byToken('GET', '/items/cases?limit=1')).status).toBe(401);
    await admin('PATCH', `/users/${id}`, { status: 'active' });
  });

  it('whose role changed has the new one at once, also with a token of before and after a refresh', async () => {
    const { id } = ground.world.users.counsellor;
    const login = await logIn(id);
    expect((await login.call('GET', '/items/persons?limit=1')).status).toBe(200);
    await admin('PATCH', `/users/${id}`, { role: ROLE_IDS.process_admin });
    expect((await login.call('GET', '/items/persons?limit=1')).status).not.toBe(200);
    const again = await refresh(login);
    const fresh = client(url, loginSchema.parse(again.data).access_token);
    expect((await fresh('GET', '/items/persons?limit=1')).status).toBe(403);
    expect((await fresh('GET', '/items/outbox_deliveries?limit=1')).status).toBe(200);
    await admin('PATCH', `/users/${id}`, { role: ROLE_IDS.counsellor });
  });

  it('whose office changed sees the new office only, also with a token of before', async () => {
    const { id } = ground.world.users.service_counselling;
    const login = await logIn(id);
    await admin('PATCH', `/users/${id}`, { organisation: ground.world.secondCentre.id });
    const rows = rowsOf(await login.call('GET', '/items/cases?limit=-1&fields=organisation'));
    expect(rows.filter((row) => row['organisation'] !== ground.world.secondCentre.id)).toEqual([]);
    await admin('PATCH', `/users/${id}`, { organisation: ground.world.centre.id });
  });

  it('that is logged out, or whose token is made up, is nobody', async () => {
    const login = await logIn(ground.world.users.counsellor.id);
    await anybody('POST', '/auth/logout', { refresh_token: login.refresh_token, mode: 'json' });
    expect((await refresh(login)).status).toBe(401);
    const [head, , signature] = login.access_token.split('.');
    const forged = Buffer.from(
      JSON.stringify({
        id: ground.world.users.counsellor.id,
        role: ROLE_IDS.operator,
        admin_access: true,
        iss: 'directus',
      }),
    );
    for (const bad of [
      `${head}.${forged.toString('base64url')}.${signature}`,
      'iso-nothing',
      `${ground.world.users.counsellor.token}x`,
    ])
      expect([401, 403]).toContain((await client(url, bad)('GET', '/items/persons')).status);
    expect((await anybody('GET', '/items/persons')).status).toBe(403);
    expect(
      (await anybody('POST', '/users/register', { email: 'x@example.org', password: 'Sehr-geheim-1!' })).status,
    ).toBe(403);
  });

  it('of another office gets nothing from the endpoints: events, leases, steps, inbox', async () => {
    const { service_counselling: mine } = ground.world.users;
    const { service_counselling: theirs, counsellor } = ground.world.strangers;
    await ground.sql(
      `INSERT INTO outbox_events (organisation, type, subject) VALUES ($1, 'de.bleiberecht.test', 'x')`,
      [ground.world.foreignCentre.id],
    );
    const wish = { consumer: 'iso', types: ['de.bleiberecht.test'], wait: 0 };
    expect((await mine.client('POST', '/bleiberecht/claim', wish)).status).toBe(204);
    const claimed = await theirs.client('POST', '/bleiberecht/claim', wish);
    const { id, token: lease } = z.object({ id: z.string(), token: z.number() }).parse(claimed.data);
    for (const verb of ['extend', 'ack', 'release'])
      expect(await mine.client('POST', `/bleiberecht/${verb}`, { id, consumer: 'iso', token: lease })).toMatchObject({
        status: 409,
      });
    expect((await theirs.client('POST', '/bleiberecht/ack', { id, consumer: 'iso', token: lease })).status).toBe(204);
    for (const position of ['sent', 'partner', 'unsent'] as const) {
      const referral = ground.row('referrals', position);
      const nowhere = await counsellor.client(
        'GET',
        '/bleiberecht/referrals/00000000-0000-4000-8000-000000000000/steps',
      );
      const there = await counsellor.client('GET', `/bleiberecht/referrals/${referral}/steps`);
      expect([there.status, there.code, there.message]).toEqual([nowhere.status, nowhere.code, nowhere.message]);
      expect(
        (await counsellor.client('POST', `/bleiberecht/referrals/${referral}/step`, { step: 'send' })).status,
      ).toBe(403);
    }
    const person = ground.world.users.counsellor.client;
    expect((await person('POST', '/bleiberecht/claim', wish)).status).toBe(403);
  });
});
