import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { client, inDays, rowOf, rowsOf, type Answer, type Client } from '../directus-client.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { PATIENCE } from './patience.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const word = `Kanarie${randomUUID().replaceAll('-', '')}`;
const NOT_THERE = 'Zzz-nicht-da';
/** The conference of others; its date is common, its words are not. */
let conference: string;
let theirs: string;
let ground: Ground;
vi.setConfig({ testTimeout: PATIENCE });

const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const minutesOf = async (caller: Client, of: string): Promise<Record<string, unknown>[]> =>
  rowsOf(await caller('GET', `/items/conference_minutes?filter[conference][_eq]=${of}`));

beforeAll(async () => {
  ground = await layGround();
  conference = ground.row('conferences', 'foreign');
  theirs = ground.row('conference_minutes', 'foreign');
  await ground.sql(
    'UPDATE conference_minutes SET (place, text, supplement) = ($1::text, $1::text, $1::text) WHERE id = $2',
    [word, theirs],
  );
  await ground.sql(`UPDATE obstacles SET conference = $1 WHERE id = $2`, [
    conference,
    ground.row('obstacles', 'foreign'),
  ]);
});

describe('minutes of another cooperation', () => {
  it('are there for those who meet, and the date of the conference for everybody', async () => {
    const clerk = ground.world.strangers.abh_clerk.client;
    expect(await minutesOf(clerk, conference)).toMatchObject([{ text: word, place: word, supplement: word }]);
    const seen = rowOf(await ground.attacker('GET', `/items/conferences/${conference}?fields=*,minutes.*`));
    expect(seen).toMatchObject({ held_on: '2099-01-15', minutes: [] });
    expect(Object.keys(seen)).not.toContain('place');
  });

  it('are listed, read, exported and asked for by nobody else, on any path', async () => {
    const { coordinator, process_admin, volunteer, abh_clerk, service_abh, service_counselling } = ground.world.users;
    const callers = [coordinator, process_admin, volunteer, abh_clerk, service_abh, service_counselling];
    for (const caller of [ground.attacker, ...callers.map((one) => one.client)])
      for (const path of [
        `/items/conference_minutes/${theirs}`,
        '/items/conference_minutes?limit=-1&fields=*.*',
        `/items/conference_minutes?filter[conference][_eq]=${conference}`,
        '/items/conference_minutes?export=json&limit=-1',
        '/items/conference_minutes?aggregate[max]=text&aggregate[min]=place',
        '/items/conference_minutes?aggregate[count]=*&groupBy[]=text&limit=-1',
        '/items/conferences?limit=-1&fields=*.*.*',
        '/items/conferences?limit=-1&fields=minutes.text,minutes.organisation',
        `/items/conferences/${conference}?fields=*.*&deep=${json({ minutes: { _filter: { text: { _nnull: true } } } })}`,
        '/items/conferences?limit=-1&fields=a&alias[a]=minutes',
        '/items/obstacles?limit=-1&fields=*.*.*.*',
        '/items/conference_participants?limit=-1&fields=conference.minutes.*',
        '/items/conference_items?limit=-1&fields=conference.minutes.*',
        `/revisions?filter[item][_eq]=${theirs}`,
        `/items/conference_minutes/${theirs}?version=draft`,
        '/comments?limit=-1',
      ]) {
        const said = JSON.stringify(await caller('GET', path));
        expect({ path, leaks: said.includes(word) }).toEqual({ path, leaks: false });
      }
    expect((await ground.attacker('GET', `/items/conference_minutes/${theirs}`)).status).toBe(403);
    expect((await ground.attacker('GET', '/revisions')).status).toBe(403);
    expect(rowsOf(await admin('GET', `/revisions?filter[collection][_eq]=conference_minutes`))).toEqual([]);
  });

  it('are no oracle: filter, search, sort and count say the same whether a word is in them or not', async () => {
    const asks: Readonly<Record<string, (guess: string) => string>> = {
      filter: (guess) => `/items/conference_minutes?fields=id&filter=${json({ text: { _contains: guess } })}`,
      search: (guess) => `/items/conference_minutes?search=${guess}&meta=*`,
      count: (guess) => `/items/conference_minutes?aggregate[count]=*&filter=${json({ text: { _eq: guess } })}`,
      'from the conference': (guess) =>
        `/items/conferences?fields=id&limit=-1&filter=${json({ minutes: { text: { _contains: guess } } })}`,
      'with _some': (guess) =>
        `/items/conferences?fields=id&limit=-1&filter=${json({ minutes: { _some: { place: { _eq: guess } } } })}`,
      'with _none': (guess) =>
        `/items/conferences?fields=id&limit=-1&filter=${json({ minutes: { _none: { place: { _eq: guess } } } })}`,
      'search of conferences': (guess) => `/items/conferences?search=${guess}&meta=*`,
      'from an obstacle': (guess) =>
        `/items/obstacles?fields=id&limit=-1&filter=${json({ conference: { minutes: { supplement: { _eq: guess } } } })}`,
      'from a participant': (guess) =>
        `/items/conference_participants?fields=id&limit=-1&filter=${json({ conference: { minutes: { text: { _eq: guess } } } })}`,
      'from a cooperation': (guess) =>
        `/items/cooperations?fields=id&filter=${json({ conferences: { minutes: { text: { _eq: guess } } } })}`,
    };
    for (const [name, ask] of Object.entries(asks)) {
      const [right, wrong] = [await ground.attacker('GET', ask(word)), await ground.attacker('GET', ask(NOT_THERE))];
      expect({ name, said: JSON.stringify(right).replaceAll(word, '?') }).toEqual({
        name,
        said: JSON.stringify(wrong).replaceAll(NOT_THERE, '?'),
      });
    }
    const order = async (sort: string): Promise<string> =>
      JSON.stringify(await ground.attacker('GET', `/items/conference_minutes?fields=id&limit=-1&sort=${sort}`));
    for (const sort of ['text', '-text', 'place']) expect(await order(sort)).not.toContain(theirs);
    for (const column of ['place', 'supplement', 'text'])
      expect((await ground.attacker('GET', `/items/conferences?sort=${column}`)).status).toBe(403);
  });

  it('are silent in GraphQL', async () => {
    for (const query of [
      `{ conference_minutes(limit: -1) { text place supplement } }`,
      `{ conference_minutes_by_id(id: "${theirs}") { text } }`,
      `{ conferences(limit: -1) { minutes { text place } } }`,
      `{ conference_minutes_aggregated(groupBy: ["text"], limit: -1) { group count { id } } }`,
      `{ obstacles(limit: -1) { conference { minutes { text } } } }`,
    ]) {
      const { data } = await ground.attacker('POST', '/graphql', { query });
      expect({ query, leaks: JSON.stringify(data ?? null).includes(word) }).toEqual({ query, leaks: false });
    }
  });

  it('are not written, made, moved or taken over', async () => {
    const before = await ground.sql('SELECT * FROM conference_minutes WHERE conference = $1 ORDER BY id', [conference]);
    const own = ground.row('conference_minutes', 'own');
    const attempts: readonly (() => Promise<Answer>)[] = [
      () => ground.attacker('PATCH', `/items/conference_minutes/${theirs}`, { text: 'x' }),
      () => ground.attacker('DELETE', `/items/conference_minutes/${theirs}`),
      () => ground.attacker('POST', '/items/conference_minutes', { conference, text: 'x' }),
      () => ground.attacker('PATCH', `/items/conference_minutes/${own}`, { conference }),
      () => ground.attacker('PATCH', `/items/conferences/${conference}`, { minutes: [{ id: theirs, text: 'x' }] }),
      () =>
        ground.attacker('PATCH', `/items/conferences/${ground.row('conferences', 'own')}`, {
          minutes: { create: [], update: [{ id: theirs, text: 'x' }], delete: [] },
        }),
      () =>
        ground.attacker('POST', '/items/conferences', {
          cooperation: ground.world.cooperation,
          held_on: null,
          minutes: [{ id: theirs }],
        }),
      () =>
        ground.attacker('POST', '/items/cooperation_partners', {
          cooperation: ground.world.foreignCooperation,
          organisation: ground.world.centre.id,
          role: 'counselling',
        }),
      () =>
        ground.world.users.coordinator.client('POST', '/items/cooperation_partners', {
          cooperation: ground.world.foreignCooperation,
          organisation: ground.world.centre.id,
          role: 'counselling',
        }),
    ];
    for (const [at, attempt] of attempts.entries()) {
      const { status } = await attempt();
      expect([at, status >= 400]).toEqual([at, true]);
    }
    expect(
      await ground.sql('SELECT * FROM conference_minutes WHERE conference = $1 ORDER BY id', [conference]),
    ).toEqual(before);
  });
});

describe('minutes of the own cooperation', () => {
  it('say the same to every partner of the day, whoever of them writes', async () => {
    const own = ground.row('conferences', 'own');
    const [mine] = await minutesOf(ground.attacker, own);
    const path = `/items/conference_minutes/${String(mine?.['id'])}`;
    expect((await ground.attacker('PATCH', path, { place: 'Rathaus' })).status).toBe(200);
    expect(await minutesOf(ground.world.users.abh_clerk.client, own)).toMatchObject([
      { place: 'Rathaus', organisation: ground.world.authority.id },
    ]);
    for (const role of ['process_admin', 'volunteer'] as const)
      expect((await ground.world.users[role].client('GET', '/items/conference_minutes')).status).toBe(403);
  });

  it('belong to the partners of the day: who came later reads nothing, who left keeps what it had and writes no more', async () => {
    const own = ground.row('conferences', 'own');
    const { centre, authority, secondCentre, foreignCentre, cooperation } = ground.world;
    const stranger = ground.world.strangers.counsellor.client;
    // The conference was yesterday.
    await ground.sql('UPDATE conferences SET held_on = $2 WHERE id = $1', [own, inDays(-1)]);
    await ground.sql('UPDATE conference_minutes SET text = $2 WHERE conference = $1', [own, 'Vereinbart']);
    const joined = randomUUID();
    await ground.sql(
      `INSERT INTO cooperation_partners (id, cooperation, organisation, role, valid_from) VALUES ($1, $2, $3, 'counselling', $4)`,
      [joined, cooperation, foreignCentre.id, inDays(0)],
    );
    expect(await minutesOf(stranger, own)).toEqual([]);
    // It was a partner all along, and the list of partners said so too late.
    await ground.sql('UPDATE cooperation_partners SET valid_from = $2 WHERE id = $1', [joined, inDays(-9)]);
    expect(await minutesOf(stranger, own)).toMatchObject([{ text: 'Vereinbart' }]);
    await ground.sql('DELETE FROM cooperation_partners WHERE id = $1', [joined]);
    expect(await minutesOf(stranger, own)).toEqual([]);

    await ground.sql('UPDATE cooperation_partners SET valid_to = $3 WHERE cooperation = $1 AND organisation = $2', [
      cooperation,
      centre.id,
      inDays(-1),
    ]);
    const [kept] = await minutesOf(ground.attacker, own);
    expect(kept).toMatchObject({ text: 'Vereinbart' });
    expect(
      await ground.attacker('PATCH', `/items/conference_minutes/${String(kept?.['id'])}`, { place: 'x' }),
    ).toMatchObject({ status: 403, code: 'NO_PARTNER' });

    // Nobody is in the list any more: the words are not lost.
    await ground.sql('DELETE FROM cooperation_partners WHERE cooperation = $1', [cooperation]);
    const left = await ground.sql('SELECT organisation, text FROM conference_minutes WHERE conference = $1', [own]);
    expect(left.length).toBeGreaterThan(0);
    for (const row of left) expect(row['text']).toBe('Vereinbart');
    expect([centre.id, authority.id, secondCentre.id]).toContain(left[0]?.['organisation']);
  });
});
