import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../directus-client.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { PATIENCE } from './patience.ts';

let ground: Ground;
vi.setConfig({ testTimeout: PATIENCE });
beforeAll(async () => {
  ground = await layGround();
});

const ask = (query: string, path = '/graphql'): Promise<Answer> => ground.attacker('POST', path, { query });
const foreign = (collection: string): string => ground.row(collection, 'foreign');

describe('GraphQL', () => {
  it('shows nothing foreign: by id, filter, search, aggregate, group, nesting and alias', async () => {
    const name = ground.canary;
    for (const query of [
      `{ persons_by_id(id: "${foreign('persons')}") { last_name } }`,
      `{ persons(filter: {last_name: {_eq: "${name}"}}) { id } }`,
      `{ persons(filter: {_or: [{last_name: {_eq: "${name}"}}, {id: {_null: true}}]}) { id } }`,
      `{ persons(search: "${name}") { id } }`,
      `{ persons(limit: -1) { last_name birth_date_func { year } } }`,
      `{ persons_aggregated(groupBy: ["last_name"], limit: -1) { group count { id } } }`,
      `{ cases(limit: -1) { person { last_name } family_links { person { last_name } } } }`,
      `{ a: persons(limit: -1) { x: last_name } b: persons(limit: -1, sort: ["last_name"]) { last_name } }`,
      `{ referrals(limit: -1) { case { person { last_name } } } }`,
    ]) {
      const answer = await ask(query);
      // An error repeats the question; the data are what counts.
      const said = JSON.stringify(answer.data ?? null);
      expect({
        query,
        leaks: said.includes(name) || said.includes('1987') || said.includes(foreign('persons')),
      }).toEqual({
        query,
        leaks: false,
      });
    }
  });

  it('counts the own rows only', async () => {
    const counted = async (name: string): Promise<string> =>
      JSON.stringify(
        (await ask(`{ persons_aggregated(filter: {last_name: {_eq: "${name}"}}) { count { id } } }`)).data,
      );
    expect(await counted(ground.canary)).toBe(await counted('Zzz-nicht-da'));
  });

  it('changes and deletes nothing foreign, and links to nothing foreign', async () => {
    const before = await ground.sql('SELECT * FROM persons WHERE id = $1', [foreign('persons')]);
    const own = ground.row('cases', 'own');
    for (const query of [
      `mutation { update_persons_item(id: "${foreign('persons')}", data: {last_name: "X"}) { id } }`,
      `mutation { update_persons_items(ids: ["${foreign('persons')}"], data: {last_name: "X"}) { id } }`,
      `mutation { update_persons_batch(data: [{id: "${foreign('persons')}", last_name: "X"}]) { id } }`,
      `mutation { delete_persons_item(id: "${foreign('persons')}") { id } }`,
      `mutation { delete_persons_items(ids: ["${foreign('persons')}"]) { ids } }`,
      `mutation { update_cases_item(id: "${own}", data: {person: {id: "${foreign('persons')}"}}) { id } }`,
      `mutation { update_cases_item(id: "${own}", data: {person: {id: "${foreign('persons')}", last_name: "X"}}) { id } }`,
    ])
      expect(JSON.stringify(await ask(query))).toMatch(/FORBIDDEN|FOREIGN_ROW|VALIDATION|ERASE_ONLY/);
    expect(await ground.sql('SELECT * FROM persons WHERE id = $1', [foreign('persons')])).toEqual(before);
    const [row] = await ground.sql('SELECT person FROM cases WHERE id = $1', [own]);
    expect(row?.['person']).toBe(ground.row('persons', 'own'));
  });

  it('does not even name what a role may not read', async () => {
    const schema = z.object({
      __schema: z.object({
        types: z.array(z.object({ name: z.string(), fields: z.array(z.object({ name: z.string() })).nullable() })),
      }),
    });
    const { types } = schema.parse((await ask('{ __schema { types { name fields { name } } } }')).data).__schema;
    const fieldsOf = (name: string): string[] =>
      (types.find((one) => one.name === name)?.fields ?? []).map((field) => field.name);
    expect(fieldsOf('referrals')).toContain('sender_status');
    expect(fieldsOf('referrals')).not.toContain('status');
    expect(fieldsOf('referrals')).not.toContain('recipient_case');
    expect(fieldsOf('senders')).not.toContain('secret');
    expect(types.map(({ name }) => name)).not.toContain('screening_hits');
  });

  it('of the system shows the own account and the own colleagues only', async () => {
    const stranger = ground.world.strangers.counsellor.id;
    const users = await ask('{ users(limit: -1) { id } }', '/graphql/system');
    expect(JSON.stringify(users)).not.toContain(stranger);
    for (const query of [
      `{ users_by_id(id: "${stranger}") { id } }`,
      `mutation { update_users_me(data: {organisation: "${ground.world.foreignCentre.id}"}) { id } }`,
      `mutation { update_users_me(data: {role: "b1e1be01-0000-4000-8000-000000000005"}) { id } }`,
      '{ revisions(limit: 1) { data } }',
      '{ permissions(limit: 1) { id } }',
    ]) {
      const answer = await ask(query, '/graphql/system');
      expect(JSON.stringify(answer.data ?? null)).not.toMatch(/"(id|data)":/);
    }
    const [row] = await ground.sql('SELECT organisation FROM directus_users WHERE id = $1', [
      ground.world.users.counsellor.id,
    ]);
    expect(row?.['organisation']).toBe(ground.world.centre.id);
  });
});
