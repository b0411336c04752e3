import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROLE_IDS } from '../../directus-schema/access/role-ids.ts';
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
const south = officeOf(access, 'beratung-sued');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);

let counsellor: Client;
let coordinator: Client;
let clara: string;
let ben: string;
let foreign: string;

const person = async (first: string, organisation: string): Promise<string> =>
  idOf(
    await admin('POST', '/users', {
      first_name: first,
      last_name: 'Probe',
      email: `${randomUUID()}@beratung-nord.example.org`,
      password: randomUUID(),
      role: ROLE_IDS.counsellor,
      organisation,
    }),
  );
const call = (caller: Client, user: string, verb: string, wish: object = {}): Promise<Answer> =>
  caller('POST', `/bleiberecht/colleagues/${user}/${verb}`, wish);
const task = async (caseId: string, owner: string, extra: object = {}): Promise<string> =>
  idOf(
    await counsellor('POST', '/items/tasks', {
      case: caseId,
      title: 'Pass ansehen',
      owner,
      due_on: inDays(3),
      ...extra,
    }),
  );
const ownerOf = async (id: string): Promise<unknown[]> => {
  const row = rowOf(await counsellor('GET', `/items/tasks/${id}?fields=owner,stands_in_for`));
  return [row['owner'], row['stands_in_for']];
};

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
  [clara, ben] = [await person('Clara', north.organisation), await person('Ben', north.organisation)];
  foreign = await person('Fremd', south.organisation);
});

afterAll(async () => {
  for (const id of [clara, ben, foreign]) await admin('PATCH', `/users/${id}`, { status: 'suspended' });
});

describe('somebody who is away', () => {
  it('lends the tasks that fall due meanwhile to the deputy, gets none, and has them back on return', async () => {
    const caseId = await newCase(counsellor, { counsellor: clara });
    const soon = await task(caseId, clara);
    const late = await task(caseId, clara, { due_on: inDays(60) });
    expect(await call(coordinator, clara, 'absence', { from: inDays(0), until: inDays(-1) })).toMatchObject({
      extensions: { field: 'until' },
    });
    expect(
      (await call(coordinator, clara, 'absence', { from: inDays(0), until: inDays(9), deputy: foreign })).code,
    ).toBe('FOREIGN_ROW');
    expect((await call(counsellor, clara, 'absence', { from: inDays(0), until: inDays(9) })).status).toBe(403);
    expect((await call(service, clara, 'absence', { from: inDays(0), until: inDays(9) })).code).toBe('HUMAN_REQUIRED');
    expect(
      rowOf(await call(coordinator, clara, 'absence', { from: inDays(-1), until: inDays(9), deputy: ben })),
    ).toEqual({ tasks: 1 });
    expect(await ownerOf(soon)).toEqual([ben, clara]);
    expect(await ownerOf(late)).toEqual([clara, null]);
    const fresh = await task(caseId, clara, { stands_in_for: ben });
    expect(await ownerOf(fresh)).toEqual([ben, clara]);

    expect(rowOf(await call(coordinator, clara, 'back'))).toEqual({ tasks: 2 });
    expect(await ownerOf(soon)).toEqual([clara, null]);
    expect(await ownerOf(await task(caseId, clara))).toEqual([clara, null]);
  });
});

describe('handing over', () => {
  it('moves all open cases and tasks of one person in one go, and nothing the second time', async () => {
    const open = [await newCase(counsellor, { counsellor: clara }), await newCase(counsellor, { counsellor: clara })];
    const closed = await newCase(counsellor, { counsellor: clara, state: 'closed' });
    const [first = ''] = open;
    await task(first, clara);
    const done = await task(first, clara, { state: 'done' });
    const refused = await newCase(counsellor, { counsellor: clara });
    const remedy = idOf(
      await counsellor('POST', '/items/outcomes', {
        case: refused,
        result: 'refused',
        source: 'person',
        known_on: inDays(0),
        notified_on: inDays(-1),
      }),
    );
    rowOf(await counsellor('PATCH', `/items/cases/${refused}`, { state: 'closed' }));
    const before = rowsOf(
      await counsellor(
        'GET',
        `/items/cases?filter[counsellor][_eq]=${clara}&filter[state][_eq]=open&fields=id&limit=-1`,
      ),
    ).length;
    const moved = rowOf(await call(coordinator, clara, 'reassign'));
    expect(moved).toMatchObject({ to: ben, cases: before });
    expect(Number(moved['tasks'])).toBeGreaterThan(0);
    for (const id of open)
      expect(rowOf(await counsellor('GET', `/items/cases/${id}?fields=counsellor`))).toEqual({ counsellor: ben });
    expect(rowOf(await counsellor('GET', `/items/cases/${closed}?fields=counsellor`))).toEqual({ counsellor: clara });
    expect(await ownerOf(done)).toEqual([clara, null]);
    // A remedy runs on after its case is closed.
    expect(rowOf(await counsellor('GET', `/items/outcomes/${remedy}?fields=responsible`))).toEqual({
      responsible: ben,
    });
    expect(rowOf(await call(coordinator, clara, 'reassign'))).toEqual({ to: ben, cases: 0, tasks: 0 });
  });

  it('is for who leads the own office, and goes to who keeps files there', async () => {
    expect((await call(counsellor, clara, 'reassign', { to: ben })).status).toBe(403);
    expect((await call(service, clara, 'reassign', { to: ben })).code).toBe('HUMAN_REQUIRED');
    expect((await call(coordinator, foreign, 'reassign', { to: ben })).code).toBe('FOREIGN_ROW');
    expect((await call(coordinator, clara, 'reassign', { to: foreign })).code).toBe('FOREIGN_ROW');
    expect(await call(coordinator, clara, 'reassign', { to: clara })).toMatchObject({ extensions: { field: 'to' } });
    expect(await call(coordinator, clara, 'reassign', { to: north.serviceUser })).toMatchObject({
      extensions: { field: 'to' },
    });
    // Ben has no deputy: whoever asks has to say who takes over.
    expect(await call(coordinator, ben, 'reassign')).toMatchObject({ extensions: { field: 'to' } });
  });
});

describe('the buttons in the form of a colleague', () => {
  const path = (user: string): string => `/bleiberecht/actions/directus_users/${user}`;
  const keysOf = async (caller: Client, user: string): Promise<unknown[]> =>
    rowsOf(await caller('GET', path(user))).map(({ key }) => key);

  it('are for who leads the office; for oneself the absence only; for a machine or another office none', async () => {
    const me = String(rowOf(await counsellor('GET', '/users/me?fields=id'))['id']);
    expect(await keysOf(coordinator, clara)).toEqual(['absence', 'reassign']);
    expect(await keysOf(counsellor, me)).toEqual(['absence']);
    expect(await keysOf(counsellor, clara)).toEqual([]);
    expect(await keysOf(service, clara)).toEqual([]);
    expect((await coordinator('GET', path(foreign))).code).toBe('FOREIGN_ROW');
    expect((await counsellor('POST', path(clara), { action: 'reassign', values: { to: ben } })).status).toBe(403);
    const unsaid = await coordinator('POST', path(clara), { action: 'absence', values: { from: inDays(0) } });
    expect(unsaid).toMatchObject({ status: 422, extensions: { field: 'until' } });
    expect(unsaid.message).toBe('Bitte eintragen, bis wann.');
  });
});
