import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../directus-client.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { EXPECTED } from './expected.ts';
import { PATIENCE } from './patience.ts';

let ground: Ground;
vi.setConfig({ testTimeout: PATIENCE });
beforeAll(async () => {
  ground = await layGround();
  // The same secret on a referral between others, and on what the recipient took into its own file.
  await ground.sql('UPDATE cases SET number = $1 WHERE id = $2', [ground.canary, ground.row('cases', 'partner')]);
  await ground.sql('UPDATE referrals SET recipient_case = $1, "case" = $2 WHERE id = $3', [
    ground.row('cases', 'partner'),
    ground.row('cases', 'own'),
    ground.row('referrals', 'sent'),
  ]);
  await ground.sql('UPDATE referrals SET "case" = $1 WHERE id = $2', [
    ground.row('cases', 'foreign'),
    ground.row('referrals', 'foreign'),
  ]);
});

const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

/**
 * Asks twice: with the true value and with a false one. An attacker who cannot tell the answers apart has learned
 * nothing, whatever the answer is.
 */
async function learnsNothing(caller: Client, ask: (guess: string) => string, guess = ground.canary): Promise<void> {
  const path = ask(guess);
  const [right, wrong] = [await caller('GET', path), await caller('GET', ask('Zzz-nicht-da'))];
  const said = JSON.stringify(right).replaceAll(guess, '?');
  expect({ path, said }).toEqual({ path, said: JSON.stringify(wrong).replaceAll('Zzz-nicht-da', '?') });
}

describe('a foreign person cannot be asked about', () => {
  const filters: Readonly<Record<string, (guess: string) => object>> = {
    equality: (guess) => ({ last_name: { _eq: guess } }),
    'part of a word': (guess) => ({ last_name: { _icontains: guess.slice(3, 20) } }),
    beginning: (guess) => ({ last_name: { _starts_with: guess } }),
    'list of values': (guess) => ({ last_name: { _in: [guess] } }),
    negation: (guess) => ({ _and: [{ last_name: { _eq: guess } }, { organisation: { _nnull: true } }] }),
    alternative: (guess) => ({ _or: [{ last_name: { _eq: guess } }, { id: { _null: true } }] }),
    'relation to a list': (guess) => ({ residence_periods: { person: { last_name: { _eq: guess } } } }),
    '_some over a list': (guess) => ({ residence_periods: { _some: { person: { last_name: { _eq: guess } } } } }),
    'injected SQL': (guess) => ({ last_name: { _eq: `' OR last_name = '${guess}' --` } }),
  };
  it.each(Object.entries(filters))('by a filter: %s', async (_name, filter) => {
    await learnsNothing(ground.attacker, (guess) => `/items/persons?fields=id,last_name&filter=${json(filter(guess))}`);
    await learnsNothing(ground.attacker, (guess) => `/items/persons?aggregate[count]=*&filter=${json(filter(guess))}`);
    await learnsNothing(
      ground.attacker,
      (guess) => `/items/persons?limit=0&meta=filter_count&filter=${json(filter(guess))}`,
    );
  });

  it('by search, export and the SEARCH method', async () => {
    await learnsNothing(ground.attacker, (guess) => `/items/persons?search=${guess}&meta=*`);
    await learnsNothing(ground.attacker, (guess) => `/items/cases?search=${guess}&meta=*`);
    await learnsNothing(
      ground.attacker,
      (guess) => `/items/persons?export=json&filter=${json({ last_name: { _eq: guess } })}`,
    );
    const found = await ground.attacker('SEARCH', '/items/persons', {
      query: { filter: { last_name: { _eq: ground.canary } }, fields: ['*'] },
    });
    expect(found.data).toEqual([]);
  });

  it('by an aggregate, a group, a function, a sort or an alias: nothing of it is in there', async () => {
    const own = await ground.sql('SELECT count(*)::int AS count FROM persons WHERE organisation = $1', [
      ground.world.centre.id,
    ]);
    const count = await ground.attacker('GET', '/items/persons?aggregate[count]=*&aggregate[countDistinct]=last_name');
    expect(count.data).toMatchObject([
      { count: expect.toSatisfy((it: unknown) => Number(it) === own[0]?.['count']) as unknown },
    ]);
    for (const query of [
      'aggregate[max]=birth_date&aggregate[min]=birth_date',
      'aggregate[count]=*&groupBy[]=last_name&limit=-1',
      'aggregate[count]=*&groupBy[]=year(birth_date)&limit=-1',
      'fields=*&sort=-last_name&limit=-1',
      'fields=year(birth_date),last_name&limit=-1',
      'fields=a,b&alias[a]=last_name&alias[b]=birth_date&limit=-1',
      'fields=*.*.*.*&limit=5',
      'fields=*.*&deep[residence_periods][_limit]=-1&limit=5',
      `fields=*.*&deep=${json({ cases: { _filter: { number: { _eq: ground.canary } } } })}&limit=5`,
      'fields=*&backlink=false&limit=-1',
    ]) {
      const said = JSON.stringify(await ground.attacker('GET', `/items/persons?${query}`));
      expect({ query, leaks: /Kanarie|1987/.test(said) }).toEqual({ query, leaks: false });
    }
  });

  it('over the bridge: the recipient’s copy, the sender’s case, the other office’s people', async () => {
    const paths = [
      ['referrals', (guess: string) => ({ recipient_case: { number: { _eq: guess } } })],
      [
        'referrals',
        (guess: string) => ({
          _and: [{ case: { person: { last_name: { _eq: guess } } } }, { from_org: { _nnull: true } }],
        }),
      ],
      ['dossiers', (guess: string) => ({ referral: { recipient_case: { number: { _eq: guess } } } })],
      ['referral_steps', (guess: string) => ({ referral: { case: { number: { _eq: guess } } } })],
      ['conference_items', (guess: string) => ({ referral: { recipient_case: { number: { _eq: guess } } } })],
      ['cases', (guess: string) => ({ person: { last_name: { _eq: guess } } })],
      ['organisations', (guess: string) => ({ cases: { number: { _eq: guess } } })],
    ] as const;
    for (const caller of [
      ground.attacker,
      ground.world.users.abh_clerk.client,
      ground.world.users.service_counselling.client,
    ])
      for (const [collection, filter] of paths)
        await learnsNothing(caller, (guess) => `/items/${collection}?fields=id&filter=${json(filter(guess))}`);
    for (const fields of ['recipient_case.*', 'recipient_case', '*.*.*.*', 'dossiers.referral.recipient_case.*'])
      expect(JSON.stringify(await ground.attacker('GET', `/items/referrals?fields=${fields}&limit=-1`))).not.toContain(
        'Kanarie',
      );
    const clerk = ground.world.users.abh_clerk.client;
    for (const fields of ['case', 'case.*', 'consent.*', 'secrecy_release.*'])
      expect((await clerk('GET', `/items/referrals?fields=${fields}`)).status).toBe(403);
  });

  it('by a path that no role should have: sorts and groups over hidden columns are refused', async () => {
    const { coordinator, volunteer, process_admin } = ground.world.users;
    for (const [caller, path] of [
      [coordinator, '/items/persons'],
      [coordinator, '/items/cases?sort=person.last_name'],
      [coordinator, '/items/cases?aggregate[max]=consent_withdrawn_on'],
      [coordinator, '/items/cases?groupBy[]=person&aggregate[count]=*'],
      [volunteer, '/items/persons?sort=birth_date'],
      [volunteer, '/items/persons?aggregate[max]=birth_date'],
      [volunteer, '/items/persons?fields=year(birth_date)'],
      [volunteer, `/items/persons?filter=${json({ nationality: { _eq: 'x' } })}`],
      [volunteer, '/items/offences'],
      [process_admin, '/items/cases'],
      [process_admin, '/items/persons?aggregate[count]=*'],
    ] as const)
      expect([path, (await caller.client('GET', path)).status]).toEqual([path, 403]);
  });

  it('by an id of the own choice: nobody learns whether a row has it', async () => {
    const [person, cases] = [ground.row('persons', 'own'), ground.row('cases', 'own')];
    const period = { status: 'duldung', from: '2001-01-01', to: '2001-12-31' };
    type Way = readonly [
      collection: string,
      ask: (id: string) => readonly [method: string, path: string, body: object],
    ];
    const nested: readonly Way[] = [
      ['persons', (id) => ['POST', '/items/persons', { id, last_name: 'Erfunden' }]],
      ['persons', (id) => ['POST', '/items/persons', [{ last_name: 'Erfunden' }, { id, last_name: 'Erfunden' }]]],
      ['persons', (id) => ['PATCH', '/items/persons', [{ id, last_name: 'Erfunden' }]]],
      ['persons', (id) => ['PATCH', `/items/cases/${cases}`, { person: { id, last_name: 'Erfunden' } }]],
      ['persons', (id) => ['POST', '/items/tasks', { title: 'x', case: { number: randomUUID(), person: { id } } }]],
      ['residence_periods', (id) => ['PATCH', `/items/persons/${person}`, { residence_periods: [{ id, ...period }] }]],
      ['residence_periods', (id) => ['PATCH', `/items/persons/${person}`, { residence_periods: [id] }]],
      [
        'residence_periods',
        (id) => [
          'PATCH',
          `/items/persons/${person}`,
          { residence_periods: { create: [{ id, ...period }], update: [], delete: [] } },
        ],
      ],
    ];
    const plain = Object.entries(EXPECTED).flatMap(([collection, { kind }]): Way[] =>
      kind === 'file' || kind === 'bridge' ? [[collection, (id) => ['POST', `/items/${collection}`, { id }]]] : [],
    );
    const file = randomUUID();
    await ground.sql(
      `INSERT INTO directus_files (id, storage, filename_download, uploaded_by) VALUES ($1, 'local', 'x.txt', $2)`,
      [file, ground.world.strangers.counsellor.id],
    );
    const ofFile = (id: string) => ['POST', '/files', { id, type: 'text/plain', title: 'x' }] as const;
    for (const [collection, ask] of [...plain, ...nested, ['directus_files', ofFile] as const]) {
      const theirs = collection === 'directus_files' ? file : ground.row(collection, 'foreign');
      const answers: string[] = [];
      for (const id of [theirs, randomUUID()]) {
        const [method, path, body] = ask(id);
        const { status, code, message, data } = await ground.attacker(method, path, body);
        answers.push(JSON.stringify([method, path, status, code, message, data]).replaceAll(id, '?'));
      }
      expect(answers[1]).toBe(answers[0]);
      expect(answers[0]).toMatch(/FORBIDDEN|FOREIGN_ROW/);
    }
  });

  it('by a volunteer who does not accompany them, in the own office', async () => {
    const person = ground.row('persons', 'own');
    // The planted person is accompanied by the attacker, so not by the volunteer.
    const { client } = ground.world.users.volunteer;
    expect((await client('GET', `/items/persons/${person}`)).status).toBe(403);
    expect((await client('GET', '/items/persons?limit=-1')).data).toEqual([]);
    expect((await client('GET', '/items/cases?limit=-1')).data).toEqual([]);
    expect((await client('GET', '/items/tasks?limit=-1')).data).toEqual([]);
  });
});
