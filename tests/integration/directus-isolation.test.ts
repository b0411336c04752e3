import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ROLE_IDS } from '../../directus-schema/access/role-ids.ts';
import { client, idOf, loggedIn, newCase, officeOf, rowOf, rowsOf, type Client } from './directus-client.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const south = officeOf(access, 'beratung-sued');

let mine: Client;
let theirs: Client;
let clerk: Client;
let myCase: string;
let myPerson: string;
let theirCase: string;
let theirPerson: string;

const personOf = async (caller: Client, id: string): Promise<string> =>
  String(rowOf(await caller('GET', `/items/cases/${id}?fields=person`))['person']);

beforeAll(async () => {
  mine = await loggedIn(access, 'counsellor', 'beratung-nord');
  theirs = await loggedIn(access, 'counsellor', 'beratung-sued');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  myCase = await newCase(mine);
  theirCase = await newCase(theirs);
  myPerson = await personOf(mine, myCase);
  theirPerson = await personOf(theirs, theirCase);
});

describe('a file', () => {
  it('belongs to the office of the session, whatever the payload says', async () => {
    expect(rowOf(await mine('GET', `/items/cases/${myCase}?fields=organisation`))['organisation']).toBe(
      north.organisation,
    );
    const forged = await mine('POST', '/items/cases', {
      number: 'X-1',
      organisation: south.organisation,
      person: { last_name: 'X' },
    });
    expect(forged).toMatchObject({ status: 403, code: 'FOREIGN_ROW', extensions: { field: 'organisation' } });
  });

  it('of another office is invisible by list, id, filter, count and GraphQL', async () => {
    for (const caller of [mine, clerk]) {
      expect((await caller('GET', `/items/cases/${theirCase}`)).status).toBe(403);
      expect(rowsOf(await caller('GET', `/items/cases?filter[id][_eq]=${theirCase}`))).toEqual([]);
      expect(rowsOf(await caller('GET', `/items/persons?filter[id][_eq]=${theirPerson}`))).toEqual([]);
      expect(rowsOf(await caller('GET', `/items/cases?aggregate[count]=*&filter[id][_eq]=${theirCase}`))).toEqual([
        { count: expect.toSatisfy((count: unknown) => Number(count) === 0) as unknown },
      ]);
      const graph = await caller('POST', '/graphql', { query: `{ cases_by_id(id: "${theirCase}") { number } }` });
      expect(JSON.stringify(graph)).not.toContain('Kanarienvogel');
      expect(rowOf(graph)['cases_by_id'] ?? null).toBeNull();
    }
  });

  it('never points into another file (H2): create, update, nested, batch', async () => {
    const foreign = { status: 403, code: 'FOREIGN_ROW' };
    expect(await mine('PATCH', `/items/cases/${myCase}`, { person: theirPerson })).toMatchObject(foreign);
    expect(
      await mine('PATCH', `/items/cases/${myCase}`, { person: { id: theirPerson, first_name: 'X' } }),
    ).toMatchObject(foreign);
    expect(await mine('POST', '/items/cases', { number: 'X-2', person: theirPerson })).toMatchObject(foreign);
    expect(
      await mine('POST', '/items/family_links', { case: myCase, role: 'child', person: theirPerson }),
    ).toMatchObject(foreign);
    expect(
      await mine('POST', '/items/family_links', { case: theirCase, role: 'child', person: myPerson }),
    ).toMatchObject(foreign);
    expect(
      await mine('PATCH', `/items/cases/${myCase}`, {
        family_links: { create: [{ role: 'child', person: theirPerson }] },
      }),
    ).toMatchObject(foreign);
    expect(await mine('PATCH', '/items/cases', { keys: [myCase], data: { person: theirPerson } })).toMatchObject(
      foreign,
    );
    expect(await mine('PATCH', `/items/cases/${myCase}`, { counsellor: south.serviceUser })).toMatchObject(foreign);
    expect(await personOf(mine, myCase)).toBe(myPerson);
  });

  it('never loses a row to another file (H3): a child cannot be moved, an office cannot be changed', async () => {
    const child = idOf(
      await mine('POST', '/items/certificates', {
        person: myPerson,
        kind: 'german_oral',
        level: 'A2',
        issued_on: '2024-01-01',
      }),
    );
    expect(await mine('PATCH', `/items/certificates/${child}`, { person: theirPerson })).toMatchObject({
      code: 'FOREIGN_ROW',
    });
    expect(await mine('PATCH', `/items/certificates/${child}`, { organisation: south.organisation })).toMatchObject({
      status: 403,
      code: 'FOREIGN_ROW',
    });
    expect(rowsOf(await theirs('GET', `/items/certificates?filter[id][_eq]=${child}`))).toEqual([]);
  });

  it('of another office cannot be written, and the answer is the same as for a row that does not exist', async () => {
    const missing = '00000000-0000-4000-8000-000000000000';
    const [there, nowhere] = [
      await mine('PATCH', `/items/cases/${theirCase}`, { state: 'closed' }),
      await mine('PATCH', `/items/cases/${missing}`, { state: 'closed' }),
    ];
    expect([there.status, there.code]).toEqual([403, 'FORBIDDEN']);
    expect([nowhere.status, nowhere.code]).toEqual([there.status, there.code]);
    expect((await mine('DELETE', `/items/cases/${theirCase}`)).status).toBe(403);
    const [foreign, unknown] = [
      await mine('PATCH', `/items/cases/${myCase}`, { person: theirPerson }),
      await mine('PATCH', `/items/cases/${myCase}`, { person: missing }),
    ];
    expect([foreign.status, foreign.code, foreign.message]).toEqual([unknown.status, unknown.code, unknown.message]);
  });
});

describe('the process admin', () => {
  it('sees fields for the filter builder, but not one row of a file', async () => {
    const admin = await loggedIn(access, 'process_admin', 'beratung-nord');
    expect(rowsOf(await admin('GET', '/items/case_facts'))).toEqual([]);
    expect((await admin('GET', '/items/cases')).status).toBe(403);
    expect((await admin('GET', '/items/persons')).status).toBe(403);
    expect((await admin('GET', '/fields/case_facts')).status).toBe(200);
    const [step] = rowsOf(
      await admin('GET', '/items/process_steps?filter[cooperation][key][_eq]=muster&filter[key][_eq]=receive'),
    );
    const changed = await admin('PATCH', `/items/process_steps/${String(step?.['id'])}`, { deadline_amount: 4 });
    expect(rowOf(changed)['deadline_amount']).toBe(4);
    await admin('PATCH', `/items/process_steps/${String(step?.['id'])}`, {
      deadline_amount: step?.['deadline_amount'],
    });
  });
});

describe('accounts and machine rows', () => {
  const admin = client(access.directus.url, access.directus.token);

  it('an account of an office without an office is refused', async () => {
    const clerkRole = access.users.find((user) => user.role === 'abh_clerk')?.id;
    const { role } = rowOf(await admin('GET', `/users/${clerkRole}?fields=role`));
    const created = await admin('POST', '/users', { email: 'ohne@stelle.example.org', role });
    expect(created).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field: 'organisation' } });
  });

  it('an account whose role does not fit the kind of its office is refused, when it is made and when it moves', async () => {
    const abh = officeOf(access, 'abh-musterstadt').organisation;
    const hire = (role: unknown, organisation: unknown) =>
      admin('POST', '/users', { email: `${randomUUID()}@stelle.example.org`, role, organisation });
    const own = `/users/${idOf(await hire(ROLE_IDS.abh_clerk, abh))}`;
    const wrong = [
      await hire(ROLE_IDS.abh_clerk, south.organisation),
      await hire({ id: ROLE_IDS.volunteer }, { id: abh }),
      await hire(ROLE_IDS.counsellor, abh),
      await admin('PATCH', own, { organisation: south.organisation }),
      await admin('PATCH', own, { role: ROLE_IDS.counsellor }),
    ];
    await admin('DELETE', own);
    for (const answer of wrong)
      expect(answer).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field: 'organisation' } });
    expect(wrong.map(({ message }) => message.includes('Ausländerbehörde'))).toEqual(wrong.map(() => true));
  });

  it('nobody can change their own office', async () => {
    const changed = await mine('PATCH', '/users/me', { organisation: south.organisation });
    expect(changed.status).toBe(403);
  });

  it('nobody writes dossiers, messages or the outbox by hand', async () => {
    for (const name of ['dossiers', 'referral_messages', 'outbox_events', 'outbox_deliveries'])
      expect((await admin('POST', `/items/${name}`, {})).status).toBe(403);
  });
});

describe('the app', () => {
  it('gets every label of its language, also past the default limit', async () => {
    const labels = rowsOf(await mine('GET', '/translations?fields=key,value&filter[language][_eq]=de-DE'));
    expect(labels.length).toBeGreaterThan(150);
    expect(labels).toContainEqual({ key: 'br_residence_status_duldung', value: 'Duldung' });
  });
});

describe('periods', () => {
  it('that end before they start are refused', async () => {
    const row = { person: myPerson, from: '2020-05-01', to: '2020-04-01', status: 'duldung' };
    expect(await mine('POST', '/items/residence_periods', row)).toMatchObject({
      status: 422,
      extensions: { field: 'to' },
    });
  });

  it('of two statuses on one day are refused, also when one is changed', async () => {
    const person = idOf(await mine('POST', '/items/persons', { last_name: 'Überschneidung' }));
    const period = (from: string, to: string | null, status = 'duldung') => ({ person, from, to, status });
    const first = idOf(await mine('POST', '/items/residence_periods', period('2016-01-01', '2018-12-31')));
    expect(await mine('POST', '/items/residence_periods', period('2018-12-31', null, 'duldung_60b'))).toMatchObject({
      status: 422,
      code: 'INVALID_ROW',
    });
    idOf(await mine('POST', '/items/residence_periods', period('2018-12-31', '2018-12-31')));
    idOf(await mine('POST', '/items/residence_periods', period('2019-01-01', null, 'duldung_60b')));
    expect(await mine('PATCH', `/items/residence_periods/${first}`, { to: '2019-01-01' })).toMatchObject({
      status: 422,
    });
    expect((await mine('PATCH', `/items/residence_periods/${first}`, { to: '2018-06-30' })).status).toBe(200);
  });
});
