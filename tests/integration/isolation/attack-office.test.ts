import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOf, type Client } from '../directus-client.ts';
import { layGround, type Ground } from './attack-ground.ts';
import { PATIENCE } from './patience.ts';

let ground: Ground;
let task: string;
vi.setConfig({ testTimeout: PATIENCE });

beforeAll(async () => {
  ground = await layGround();
  const { row, sql, world } = ground;
  task = row('tasks', 'own');
  // A task of the volunteer in the case of somebody whom the counsellor accompanies.
  await sql('UPDATE tasks SET owner = $1 WHERE id = $2', [world.users.volunteer.id, task]);
  await sql('UPDATE cases SET cooperation = $1, next_steps = $2 WHERE id = $3', [
    world.cooperation,
    JSON.stringify([
      {
        basis: '25b-1',
        state: 'possible',
        possible_from: null,
        plan: [{ key: 'k', kind: 'prove', title: 'Straftat klären', criterion: null, until: null }],
      },
    ]),
    row('cases', 'own'),
  ]);
});

const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

describe('a volunteer with a task in the case of somebody whom they do not accompany', () => {
  const word = { person: { last_name: { _starts_with: 'K' } } };
  const asked: Readonly<Record<string, readonly [method: string, path: string, body?: object]>> = {
    'a filter': ['GET', `/items/tasks?filter=${json({ case: word })}`],
    'a filter by the number': ['GET', `/items/tasks?filter=${json({ case: { number: { _starts_with: 'F' } } })}`],
    'a filter inside an alternative': [
      'GET',
      `/items/tasks?filter=${json({ _or: [{ id: { _null: true } }, { case: word }] })}`,
    ],
    'the count in meta': ['GET', `/items/tasks?limit=0&meta=filter_count&filter=${json({ case: word })}`],
    'a list of the case': ['GET', `/items/tasks?filter=${json({ case: { tasks: { title: { _nnull: true } } } })}`],
    'a sort': ['GET', '/items/tasks?sort=case.person.last_name'],
    'a group': ['GET', '/items/tasks?groupBy[]=case.number&aggregate[count]=*'],
    SEARCH: ['SEARCH', '/items/tasks', { query: { filter: { case: word } } }],
    export: ['GET', `/items/tasks?export=csv&filter=${json({ case: word })}`],
    'a deep query': ['GET', `/items/tasks?fields=case.id&deep=${json({ case: { _filter: word } })}`],
  };
  it.each(Object.entries(asked))('learns nothing of the file: %s', async (_name, [method, path, body]) => {
    expect(await ground.world.users.volunteer.client(method, path, body)).toMatchObject({ status: 403 });
  });

  it('finds the task by what it says itself', async () => {
    const { client } = ground.world.users.volunteer;
    const filter = { case: { _eq: ground.row('cases', 'own') }, owner: { last_name: { _null: true } } };
    const found = rowsOf(await client('GET', `/items/tasks?fields=id&sort=due_on,title&filter=${json(filter)}`));
    expect(found).toEqual([{ id: task }]);
  });
});

describe('an endpoint of ours', () => {
  /** The same for a row of the own office and for none at all: the answer tells neither. */
  async function refusesAlike(client: Client, ask: (id: string) => readonly [string, string, object?], id: string) {
    const said: string[] = [];
    for (const one of [id, randomUUID()]) {
      const answer = await client(...ask(one));
      expect([ask('…'), answer.status]).toEqual([ask('…'), 403]);
      said.push(JSON.stringify(answer).replaceAll(one, '?'));
    }
    expect(said[0]).toBe(said[1]);
  }

  it('answers from a case, an enquiry, a list or a referral only to who may read it', async () => {
    const { row, world } = ground;
    const { volunteer, process_admin, coordinator, counsellor } = world.users;
    const B = '/bleiberecht';
    const ofCase = [
      (id: string) => ['POST', `${B}/cases/${id}/plan`, { dry_run: true }] as const,
      (id: string) => ['POST', `${B}/actions/cases/${id}`, { action: 'plan' }] as const,
    ];
    const ofList = [
      (id: string) => ['POST', `${B}/imports/${id}/check`] as const,
      (id: string) => ['GET', `${B}/actions/imports/${id}`] as const,
      (id: string) => ['POST', `${B}/actions/imports/${id}`, { action: 'check' }] as const,
    ];
    const ofReferral = ['steps', 'remedy', 'follow-up'].map(
      (what) => (id: string) => ['GET', `${B}/referrals/${id}/${what}`] as const,
    );
    for (const { client, role } of [volunteer, process_admin, coordinator]) {
      for (const ask of ofCase) await refusesAlike(client, ask, row('cases', 'own'));
      for (const ask of ofList) await refusesAlike(client, ask, row('imports', 'own'));
      for (const ask of ofReferral) await refusesAlike(client, ask, row('referrals', 'sent'));
      if (role === 'coordinator') continue;
      for (const ask of [
        (id: string) => ['POST', `${B}/cases/${id}/allocation`, {}] as const,
        (id: string) => ['GET', `${B}/actions/cases/${id}`] as const,
      ])
        await refusesAlike(client, ask, row('cases', 'own'));
      await refusesAlike(client, (id) => ['GET', `${B}/actions/enquiries/${id}`] as const, row('enquiries', 'own'));
    }
    const planned = await counsellor.client('POST', `${B}/cases/${row('cases', 'own')}/plan`, { dry_run: true });
    expect(JSON.stringify(planned.data)).toContain('Straftat klären');
    for (const ask of ofReferral) expect((await counsellor.client(...ask(row('referrals', 'sent')))).status).toBe(200);
  });

  it('takes an id that is none for one that is not there', async () => {
    const { counsellor, abh_clerk } = ground.world.users;
    for (const id of ['x', '%27', '__proto__', 'a'.repeat(3000)])
      for (const [method, path, body] of [
        ['POST', `cases/${id}/plan`, {}],
        ['POST', `cases/${id}/allocation`, {}],
        ['GET', `actions/cases/${id}`],
        ['POST', `enquiries/${id}/open-case`, { agreed: true, last_name: 'X' }],
        ['POST', `imports/${id}/run`],
        ['GET', `referrals/${id}/steps`],
        ['POST', `referrals/${id}/step`, { step: 'send' }],
        ['GET', `referrals/${id}/remedy`],
        ['POST', `referrals/${id}/follow-up`, {}],
        ['GET', `persons/${id}/report`],
        ['POST', `persons/${id}/deletion`, {}],
        ['POST', `letter-waves/${id}/letters`, {}],
      ] as const)
        for (const { client } of [counsellor, abh_clerk]) {
          const { status } = await client(method, `/bleiberecht/${path}`, body);
          expect([path.slice(0, 40), [403, 404].includes(status) || status]).toEqual([path.slice(0, 40), true]);
        }
  });
});
