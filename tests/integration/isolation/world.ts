import { randomUUID } from 'node:crypto';
import { ROLE_IDS } from '../../../directus-schema/access/role-ids.ts';
import type { Access } from '../../../platform/stack/access.ts';
import type { PgClient } from '../../../platform/stack/pg-client.ts';
import { client, type Client } from '../directus-client.ts';
import { ROLES, type Role } from './expected.ts';
import { insertRows } from './planter.ts';

export type Office = { readonly id: string; readonly kind: 'counselling' | 'abh' };
export type User = { readonly id: string; readonly role: Role; readonly token: string; readonly client: Client };

/**
 * Offices of our own on the shared stack: a centre, an authority and a second centre in one cooperation, a third centre
 * and a second authority in another. Nobody has an n8n, so nobody works on their rows.
 */
export type World = {
  readonly centre: Office;
  readonly authority: Office;
  readonly secondCentre: Office;
  readonly foreignCentre: Office;
  readonly foreignAuthority: Office;
  readonly cooperation: string;
  readonly foreignCooperation: string;
  /** One user a role: those of the authority work there, all others at the centre. */
  readonly users: Readonly<Record<Role, User>>;
  /** The same roles at the foreign offices. */
  readonly strangers: Readonly<Record<Role, User>>;
};

export const isAuthority = (role: Role): boolean => role === 'abh_clerk' || role === 'service_abh';

/** States and steps of every test cooperation: the sender takes `send` from `proposed`, the recipient `receive` from `sent`. */
async function makeCooperation(pg: PgClient, partners: readonly Office[]): Promise<string> {
  const id = randomUUID();
  await insertRows(pg, 'cooperations', [{ id, key: `iso-${id.slice(0, 8)}`, name: 'Isolation' }]);
  await insertRows(
    pg,
    'cooperation_partners',
    partners.map(({ id: organisation, kind }) => ({ id: randomUUID(), cooperation: id, organisation, role: kind })),
  );
  const states = ['proposed', 'sent', 'received'].map((key, sort) => ({
    id: randomUUID(),
    cooperation: id,
    process: 'referral',
    key,
    label_de: key,
    label_en: key,
    sort,
    initial: key === 'proposed',
    final: key === 'received',
  }));
  await insertRows(pg, 'process_states', states);
  const step = (key: string, from: number, to: number, side: string) => ({
    id: randomUUID(),
    cooperation: id,
    process: 'referral',
    key,
    label_de: key,
    label_en: key,
    from_state: states[from]?.id,
    to_state: states[to]?.id,
    side,
    kind: 'any',
    requires: [],
    effects: [],
    active: true,
  });
  await insertRows(pg, 'process_steps', [step('send', 0, 1, 'sender'), step('receive', 1, 2, 'recipient')]);
  return id;
}

export async function makeWorld(access: Access, pg: PgClient): Promise<World> {
  const admin = client(access.directus.url, access.directus.token);
  const office = async (kind: Office['kind']): Promise<Office> => {
    const id = randomUUID();
    const row = { id, key: `iso-${id.slice(0, 8)}`, name: `Isolation ${kind}`, kind, land: 'NW' };
    await insertRows(pg, 'organisations', [{ ...row, offences_legal_basis: 'Test mit erfundenen Personen.' }]);
    return { id, kind };
  };
  const [centre, authority, secondCentre] = [
    await office('counselling'),
    await office('abh'),
    await office('counselling'),
  ];
  const [foreignCentre, foreignAuthority] = [await office('counselling'), await office('abh')];
  const team = async (ofCentre: Office, ofAuthority: Office): Promise<Record<Role, User>> => {
    const made = ROLES.map((role) => {
      const id = randomUUID();
      const token = `iso-${randomUUID()}`;
      const organisation = (isAuthority(role) ? ofAuthority : ofCentre).id;
      const account = {
        id,
        token,
        organisation,
        role: ROLE_IDS[role],
        email: `${id}@isolation.example.org`,
        status: 'active',
      };
      return { account, user: { id, role, token, client: client(access.directus.url, token) } };
    });
    const answer = await admin(
      'POST',
      '/users',
      made.map(({ account }) => account),
    );
    if (answer.status !== 200) throw new Error(`users: ${answer.status} ${answer.message}`);
    return Object.fromEntries(made.map(({ user }) => [user.role, user])) as Record<Role, User>;
  };
  return {
    centre,
    authority,
    secondCentre,
    foreignCentre,
    foreignAuthority,
    cooperation: await makeCooperation(pg, [centre, authority, secondCentre]),
    foreignCooperation: await makeCooperation(pg, [foreignCentre, foreignAuthority]),
    users: await team(centre, authority),
    strangers: await team(foreignCentre, foreignAuthority),
  };
}
