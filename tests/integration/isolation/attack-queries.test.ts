import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { rowOf, rowsOf, type Client } from '../directus-client.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { PATIENCE } from './patience.ts';

/** A word in rows of others, and one that is nowhere. */
const THERE = `Kanarie${randomUUID().replaceAll('-', '')}`;
const NOWHERE = 'Zzz-nicht-da';
let ground: Ground;
vi.setConfig({ testTimeout: PATIENCE });

beforeAll(async () => {
  ground = await layGround();
  const { row, sql, world } = ground;
  const stranger = world.strangers.counsellor.id;
  await sql('UPDATE conference_items SET question = $1 WHERE id = $2', [THERE, row('conference_items', 'foreign')]);
  await sql('UPDATE conference_participants SET "user" = $1 WHERE id = $2', [
    stranger,
    row('conference_participants', 'foreign'),
  ]);
  await sql('UPDATE directus_users SET last_name = $1 WHERE id = $2', [THERE, stranger]);
  // What the authority decided and wrote without the return consent, and whom it let act.
  await sql('UPDATE decisions SET visible_to_sender = false, reason = $1 WHERE id = $2', [
    THERE,
    row('decisions', 'sent'),
  ]);
  await sql('UPDATE referral_messages SET visible_to_sender = false, text = $1 WHERE id = $2', [
    THERE,
    row('referral_messages', 'sent'),
  ]);
  // A person of another centre who was allocated here, and one of nobody here.
  for (const position of ['partner', 'foreign'] as const)
    await sql('UPDATE persons SET last_name = $1 WHERE id = $2', [THERE, row('persons', position)]);
  await sql('UPDATE referrals SET "case" = $1 WHERE id = $2', [row('cases', 'partner'), row('referrals', 'received')]);
});

const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const ofConference = (word: string): object => ({ conference: { items: { question: { _eq: word } } } });
type Ask = (word: string) => readonly [method: string, path: string, body?: object];
const pick =
  (collection: string, filter: (word: string) => object): Ask =>
  (word) => ['GET', `/items/${collection}?fields=id&limit=-1&filter=${json(filter(word))}`];

/** Asks for the word that is there and for the one that is not: who cannot tell the answers apart has learned nothing. */
async function learnsNothing(caller: Client, name: string, ask: Ask): Promise<void> {
  const said: string[] = [];
  for (const word of [THERE, NOWHERE]) {
    const [method, path, body] = ask(word);
    said.push(JSON.stringify(await caller(method, path, body)).replaceAll(word, '?'));
  }
  expect([name, said[0]]).toEqual([name, said[1]]);
}

describe('rows that everybody or both sides read are no way to ask about rows that are not one’s own', () => {
  const asked: Readonly<Record<string, Ask>> = {
    'a list of the conference': pick('conferences', (word) => ({ items: { question: { _eq: word } } })),
    'the same with _some': pick('conferences', (word) => ({ items: { _some: { question: { _eq: word } } } })),
    'the same with _none': pick('conferences', (word) => ({ items: { _none: { question: { _eq: word } } } })),
    'over another row': pick('obstacles', (word) => ({ conference: { items: { question: { _eq: word } } } })),
    'inside an alternative': pick('conferences', (word) => ({
      _or: [{ id: { _null: true } }, { _and: [{ items: { question: { _eq: word } } }] }],
    })),
    SEARCH: (word) => ['SEARCH', '/items/conferences', { query: { filter: { items: { question: { _eq: word } } } } }],
    GraphQL: (word) => [
      'POST',
      '/graphql',
      { query: `{ conferences(limit: -1, filter: {items: {question: {_eq: "${word}"}}}) { id } }` },
    ],
    'GraphQL, below another row': (word) => [
      'POST',
      '/graphql',
      { query: `{ obstacles(limit: -1, filter: {conference: {items: {question: {_eq: "${word}"}}}}) { id } }` },
    ],
    export: (word) => [
      'GET',
      `/items/conferences?export=json&limit=-1&filter=${json({ items: { question: { _eq: word } } })}`,
    ],
    'the count in meta': (word) => [
      'GET',
      `/items/conferences?limit=0&meta=filter_count&filter=${json({ items: { question: { _eq: word } } })}`,
    ],
    'an implicit list': pick('organisations', (word) => ({
      '$FOLLOW(persons,organisation)': { last_name: { _eq: word } },
    })),
    'an implicit list of another row': pick('cooperations', (word) => ({
      '$FOLLOW(conferences,cooperation)': { items: { question: { _eq: word } } },
    })),
    'an implicit list, deep': (word) => [
      'GET',
      `/items/cooperations?fields=id,partners.id&deep=${json({
        partners: { _filter: { organisation: { '$FOLLOW(persons,organisation)': { last_name: { _eq: word } } } } },
      })}`,
    ],
    'below a field under another name': (word) => [
      'GET',
      `/items/conferences?fields=id,x.id&limit=-1&alias[x]=participants&deep=${json({ x: { _filter: ofConference(word) } })}`,
    ],
    'below a field under the name of another': (word) => [
      'GET',
      `/items/conferences?fields=id,state.id&limit=-1&alias[state]=participants&deep=${json({ state: { _filter: ofConference(word) } })}`,
    ],
    'two levels below, under another name': (word) => [
      'GET',
      `/items/conference_participants?fields=id,conference.x.id&limit=-1&deep=${json({
        conference: { _alias: { x: 'participants' }, x: { _filter: ofConference(word) } },
      })}`,
    ],
    'GraphQL, below a field under another name': (word) => [
      'POST',
      '/graphql',
      {
        query: `{ conferences(limit: -1) { id x: participants(filter: {conference: {items: {question: {_eq: "${word}"}}}}) { id } } }`,
      },
    ],
    'an implicit list of the own account': (word) => [
      'GET',
      `/users?fields=id&filter=${json({ '$FOLLOW(cases,counsellor)': { person: { last_name: { _eq: word } } } })}`,
    ],
    'what the authority decided': pick('referrals', (word) => ({ decisions: { reason: { _eq: word } } })),
    'what it decided, from a step': pick('referral_steps', (word) => ({
      referral: { decisions: { reason: { _eq: word } } },
    })),
    'what it wrote': pick('referrals', (word) => ({ messages: { text: { _eq: word } } })),
    'the file of the sender': pick('referrals', (word) => ({ case: { person: { last_name: { _eq: word } } } })),
    'who of the other side comes': pick('conference_participants', (word) => ({ user: { last_name: { _eq: word } } })),
    'who has a role': (word) => ['GET', `/roles?fields=id&filter=${json({ users: { last_name: { _eq: word } } })}`],
    'a change by query': (word) => [
      'PATCH',
      '/items/persons',
      { query: { filter: { last_name: { _eq: word } }, limit: -1 }, data: { language: 'yy' } },
    ],
    'a deletion by query': (word) => [
      'DELETE',
      '/items/aliases',
      { query: { filter: { person: { last_name: { _eq: word } } }, limit: -1 } },
    ],
    'a change of files by query': (word) => [
      'PATCH',
      '/files',
      { query: { filter: { uploaded_by: { last_name: { _eq: word } } } }, data: { title: 'x' } },
    ],
  };
  it.each(Object.entries(asked))('%s', async (name, ask) => {
    for (const role of ['counsellor', 'abh_clerk', 'service_counselling'] as const)
      await learnsNothing(ground.world.users[role].client, `${role}: ${name}`, ask);
  });

  it('counts none of them in what it shows', async () => {
    const path = `/items/conferences/${ground.row('conferences', 'foreign')}?fields=count(items),count(minutes)`;
    expect(rowOf(await ground.attacker('GET', path))).toEqual({ items_count: '0', minutes_count: '0' });
  });

  it('orders, groups and counts by none of them', async () => {
    const conference = ground.row('conferences', 'foreign');
    for (const path of [
      '/items/conferences?sort=items.question',
      '/items/conferences?sort=-items.question',
      '/items/conferences?sort=minutes.text',
      '/items/conference_participants?sort=user.last_name',
      '/items/referrals?sort=decisions.reason',
      '/items/conferences?groupBy[]=items.question&aggregate[count]=*',
      '/items/conferences?aggregate[max]=items.question',
      `/items/conferences?filter=${json({ _and: [{ id: { _eq: conference } }, { 'count(items)': { _gt: 0 } }] })}`,
      `/items/obstacles?fields=conference.id&deep=${json({ conference: { _sort: ['items.question'] } })}`,
    ])
      expect([path, (await ground.attacker('GET', path)).status]).toEqual([path, 403]);
  });
});

describe('the own rows', () => {
  it('are picked and ordered by what belongs to them, as before', async () => {
    const { row, world } = ground;
    const found = async (collection: string, filter: object, more = ''): Promise<string[]> =>
      rowsOf(await ground.attacker('GET', `/items/${collection}?fields=id&limit=-1${more}&filter=${json(filter)}`)).map(
        ({ id }) => String(id),
      );
    expect(await found('persons', { residence_periods: { status: { _eq: 'duldung' } } }, '&sort=last_name')).toContain(
      row('persons', 'own'),
    );
    expect(await found('cases', { person: { id: { _eq: row('persons', 'own') } } }, '&sort=person.last_name')).toEqual(
      expect.arrayContaining([row('cases', 'own')]),
    );
    expect(await found('conference_participants', { user: { _eq: world.users.counsellor.id } })).not.toEqual([]);
    expect(await found('cooperations', { partners: { organisation: { _eq: world.centre.id } } })).toEqual([
      world.cooperation,
    ]);
    expect(
      await found('conference_items', { conference: { held_on: { _gt: '2090-01-01' } }, referral: { _nnull: true } }),
    ).toContain(row('conference_items', 'sent'));
    const changed = await ground.attacker('PATCH', '/items/persons', {
      keys: [row('persons', 'own')],
      data: { language: 'fa' },
    });
    expect(changed.status).toBe(200);
  });
});
