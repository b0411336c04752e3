import { beforeAll, describe, expect, inject, it } from 'vitest';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newCase,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);
const me = access.users.find(({ role, office }) => role === 'counsellor' && office === 'beratung-nord')?.id ?? '';

let counsellor: Client;
let other: Client;

/** What a check writes to the case. */
const steps = [
  {
    basis: '25b-1',
    state: 'possible',
    possible_from: todayInBerlin(),
    possible_until: null,
    legal_effect: 'rule',
    to_do: [],
    things: 3,
    plan: [
      { key: 'prove:A2', kind: 'prove', title: 'Nachweis besorgen: Zertifikat A2', criterion: '25B-05a', until: null },
      { key: 'find_out:x:self', kind: 'find_out', title: 'Klären: Identität', criterion: '25B-01', until: null },
      { key: 'wait:y', kind: 'wait', title: 'Ab 01.06.2031 neu ansehen', criterion: '25B-02', until: '2031-06-01' },
    ],
  },
];
const plan = (caller: Client, id: string, wish: object = {}): Promise<Answer> =>
  caller('POST', `/bleiberecht/cases/${id}/plan`, wish);
const tasksOf = async (id: string): Promise<Record<string, unknown>[]> =>
  rowsOf(await counsellor('GET', `/items/tasks?filter[case][_eq]=${id}&sort=due_on,title`));

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  other = await loggedIn(access, 'counsellor', 'beratung-sued');
});

describe('the perspective plan', () => {
  it('becomes tasks with owner and date in one click, once however often it is clicked', async () => {
    const id = await newCase(counsellor, { counsellor: me });
    expect(await plan(counsellor, id)).toMatchObject({ status: 422, extensions: { field: 'next_steps' } });
    await admin('PATCH', `/items/cases/${id}`, { next_steps: steps });
    expect(rowOf(await plan(counsellor, id, { dry_run: true }))).toMatchObject({ created: 0 });
    expect(await tasksOf(id)).toEqual([]);
    expect((await plan(other, id)).code).toBe('FOREIGN_ROW');
    const answers = await Promise.all([plan(counsellor, id), plan(service, id)]);
    expect(answers.map((answer) => rowOf(answer)['created']).sort()).toEqual([0, 3]);
    const tasks = await tasksOf(id);
    expect(tasks.map(({ title, kind }) => [title, kind])).toEqual([
      ['Klären: Identität', 'identity'],
      ['Nachweis besorgen: Zertifikat A2', 'language'],
      ['Ab 01.06.2031 neu ansehen', 'other'],
    ]);
    for (const task of tasks) expect(task).toMatchObject({ owner: me, origin: 'check', state: 'open' });
    expect(tasks[2]).toMatchObject({ due_on: '2031-06-01', criterion: '25B-02' });
    expect(rowOf(await plan(counsellor, id))).toMatchObject({ created: 0 });
  });
});

describe('a document', () => {
  const personOf = async (id: string): Promise<string> =>
    String(rowOf(await counsellor('GET', `/items/cases/${id}?fields=person`))['person']);

  it('once accepted marks what it proves and settles its task, in one transaction', async () => {
    const id = await newCase(counsellor);
    const person = await personOf(id);
    const certificate = (kind: string, issued_on: string): Promise<Answer> =>
      counsellor('POST', '/items/certificates', { person, kind, issued_on, level: 'A2', evidence: 'claimed' });
    const meant = idOf(await certificate('german_oral', inDays(-30)));
    const older = idOf(await certificate('german_oral', inDays(-900)));
    const task = idOf(await counsellor('POST', '/items/tasks', { case: id, title: 'Zertifikat A2 bringen' }));
    const document = idOf(
      await counsellor('POST', '/items/documents', {
        case: id,
        kind: 'language',
        category: 'language',
        issued_on: inDays(-30),
        task,
      }),
    );
    const path = `/items/documents/${document}`;
    expect(await counsellor('PATCH', path, { state: 'rejected' })).toMatchObject({
      status: 422,
      extensions: { field: 'rejected_because' },
    });
    expect((await service('PATCH', path, { state: 'accepted' })).code).toBe('HUMAN_REQUIRED');
    expect((await other('PATCH', path, { state: 'accepted' })).status).toBe(403);
    expect((await counsellor('PATCH', path, { state: 'accepted' })).status).toBe(200);
    const evidence = async (row: string): Promise<unknown> =>
      rowOf(await counsellor('GET', `/items/certificates/${row}`))['evidence'];
    expect([await evidence(meant), await evidence(older)]).toEqual(['seen', 'claimed']);
    expect(rowOf(await counsellor('GET', `/items/tasks/${task}`))).toMatchObject({
      state: 'done',
      done_on: todayInBerlin(),
    });
    expect(rowOf(await counsellor('GET', path))).toMatchObject({ person, task, state: 'accepted' });
  });

  it('whose original was seen verifies; a copy later does not weaken that', async () => {
    const id = await newCase(counsellor);
    const person = await personOf(id);
    const passport = { case: id, kind: 'passport', category: 'identity', state: 'accepted' };
    idOf(await counsellor('POST', '/items/documents', { ...passport, original_seen: true }));
    idOf(await counsellor('POST', '/items/documents', passport));
    expect(rowOf(await counsellor('GET', `/items/persons/${person}?fields=identity_evidence`))).toEqual({
      identity_evidence: 'verified',
    });
  });

  it('of another case settles no task', async () => {
    const [one, two] = [await newCase(counsellor), await newCase(counsellor)];
    const task = idOf(await counsellor('POST', '/items/tasks', { case: two, title: 'Pass' }));
    const answer = await counsellor('POST', '/items/documents', {
      case: one,
      kind: 'passport',
      category: 'identity',
      state: 'accepted',
      task,
    });
    expect(answer).toMatchObject({ status: 422, extensions: { field: 'task' } });
    expect(rowOf(await counsellor('GET', `/items/tasks/${task}`))).toMatchObject({ state: 'open' });
  });
});

describe('a person entered twice', () => {
  it('is found in the own office under another spelling, swapped, or a former name; nowhere else', async () => {
    const id = await newCase(counsellor, {
      person: {
        first_name: 'Mohammed',
        last_name: 'Zwetschgenbaum',
        birth_date: '1991-05-06',
        aliases: { create: [{ first_name: 'Mohammed', last_name: 'Pflaumenbaum', source: 'alter Pass' }] },
      },
    });
    const person = rowOf(await counsellor('GET', `/items/cases/${id}?fields=person`))['person'];
    const ask = (caller: Client, first_name: string, last_name: string, extra: object = {}): Promise<Answer> =>
      caller('POST', '/bleiberecht/duplicates', { first_name, last_name, ...extra });
    const ids = async (answer: Promise<Answer>): Promise<unknown[]> => rowsOf(await answer).map((row) => row['id']);
    expect(rowsOf(await ask(counsellor, 'محمد', 'Zwetschgenbaum', { birth_date: '1992-01-01' }))).toMatchObject([
      { id: person, likeness: 'sound', name: 'Zwetschgenbaum, Mohammed', reason: 'Name klingt ähnlich' },
    ]);
    expect(rowsOf(await ask(counsellor, 'Zwetschgenbaum', 'Mohammed', { birth_date: '1991-05-06' }))).toMatchObject([
      { id: person, likeness: 'same', reason: 'gleicher Name, gleicher Geburtstag, Vor- und Nachname vertauscht' },
    ]);
    expect(await ids(ask(counsellor, 'Muhammad', 'Pflaumenbaum'))).toEqual([person]);
    expect(await ids(ask(counsellor, 'Mohammed', 'Zwetschgenbaum', { birth_date: '1980-01-01' }))).toEqual([]);
    expect(await ids(ask(counsellor, 'Mohammed', 'Zwetschgenbaum', { id: person }))).toEqual([]);
    expect(await ids(ask(other, 'Mohammed', 'Zwetschgenbaum'))).toEqual([]);
    const coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
    expect((await ask(coordinator, 'Mohammed', 'Zwetschgenbaum')).status).toBe(403);
  });
});
