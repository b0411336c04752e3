import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ROLE_IDS } from '../../directus-schema/access/role-ids.ts';
import { seedCooperation } from '../../directus-schema/apply/seed-cooperation.ts';
import { connectOffices } from '../../platform/seed/connect-offices.ts';
import { directusClient } from '../../platform/seed/directus-client.ts';
import { seedProgrammes } from '../../platform/seed/seed-programmes.ts';
import type { Access } from '../../platform/stack/access.ts';
import { client, rowOf, rowsOf, type Client } from './directus-client.ts';

const { url, token } = inject('access').directus;

/** What `npm start -- --programme koeln --programme wib ...` does when Directus has begun to serve. */
const access: Access = structuredClone(inject('access'));
let kept: Access | undefined;
const save = async (changed: Access): Promise<void> => void (kept = structuredClone(changed));
const seeded = (programmes: readonly string[]): Promise<number> =>
  seedProgrammes(directusClient({ url, token }), programmes, {
    access,
    roles: ROLE_IDS,
    seed: (key) => seedCooperation({ url, token, key, say: () => undefined }),
    save,
  });

let made: number;
beforeAll(async () => {
  made = await seeded(['koeln', 'wib', 'dresden', 'leipzig']);
});

const users = (): Access['users'] => kept?.users.filter(({ organisation }) => organisation !== undefined) ?? [];

async function logIn(office: string): Promise<Client> {
  const user = users().find((one) => one.office === office);
  if (!user) throw new Error(`nobody works at ${office}`);
  const { access_token } = rowOf(await client(url, null)('POST', '/auth/login', user));
  return client(url, String(access_token));
}

describe('programmes beside the demo', () => {
  it('have an account for each office, whose password is kept before the account is there', () => {
    expect(made).toBe(users().length);
    expect(new Set(users().map(({ role }) => role))).toEqual(new Set(['counsellor', 'abh_clerk', 'coordinator']));
    expect(new Set(users().map(({ organisation }) => organisation)).size).toBe(users().length);
  });

  it('do nothing a second time', async () => {
    const before = users().length;
    expect(await seeded(['koeln', 'wib'])).toBe(0);
    expect(users()).toHaveLength(before);
  });

  it.each([
    ['koeln', 'koeln-domblick'],
    ['koeln', 'koeln-abh'],
    ['wib', 'wib-abh-stadt'],
  ])('%s: %s logs in and finds the own programme', async (key, office) => {
    const caller = await logIn(office);
    const own = rowsOf(await caller('GET', `/items/cooperations?filter[key][_eq]=${key}&fields=key,name`));
    expect(own).toMatchObject([{ key }]);
    const { organisation } = rowOf(await caller('GET', '/users/me?fields=organisation'));
    const seen = rowsOf(await caller('GET', '/items/cases?limit=-1&fields=organisation'));
    expect(seen.filter((one) => one['organisation'] !== organisation)).toEqual([]);
  });

  it('may work with n8n: each office with a service account of its own, and a member whom n8n can invite', async () => {
    const connect = (keys: readonly string[]) =>
      connectOffices(directusClient({ url, token }), keys, { access, roles: ROLE_IDS, save });
    await connect(['koeln-domblick', 'koeln-abh']);
    await connect(['koeln-domblick']);
    const offices = kept?.offices.filter(({ key }) => key.startsWith('koeln-')) ?? [];
    expect(offices.map(({ key, kind, n8n }) => [key, kind, n8n?.email])).toEqual([
      ['koeln-domblick', 'counselling', 'prozess@koeln-domblick.example.org'],
      ['koeln-abh', 'abh', 'prozess@koeln-abh.example.org'],
    ]);
    for (const { serviceToken, organisation } of offices)
      expect(rowOf(await client(url, serviceToken)('GET', '/users/me?fields=organisation'))).toEqual({ organisation });
    await expect(connect(['koelle'])).rejects.toThrow('no organisation with the key "koelle"');
    await expect(connect(['wib-koordination'])).rejects.toThrow('keeps no cases');
  });
});
