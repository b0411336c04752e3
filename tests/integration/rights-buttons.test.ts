import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { client, loggedIn, newCase, officeOf, rowOf, rowsOf, type Client } from './directus-client.ts';
import { colleagues } from './support/colleagues.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const admin = client(access.directus.url, access.directus.token);
const people = colleagues(access.directus.url, access.directus.token);

let counsellor: Client;
let second: Client;

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  second = await people.hire('counsellor', north.organisation);
});

afterAll(() => people.dismiss());

const newPerson = async (): Promise<string> => {
  const id = await newCase(counsellor);
  return String(rowOf(await counsellor('GET', `/items/cases/${id}?fields=person`))['person']);
};
const path = (person: string): string => `/bleiberecht/actions/persons/${person}`;
const keysOf = async (caller: Client, of: string): Promise<unknown[]> =>
  rowsOf(await caller('GET', of)).map(({ key }) => key);
const press = (caller: Client, of: string, action: string, values: object = {}) =>
  caller('POST', of, { action, values });

describe('the buttons for the rights of a person', () => {
  it('are for counsellors and clerks of the own office, never for a machine, a coordinator or another office', async () => {
    const person = await newPerson();
    const foreign = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
    expect((await foreign('GET', path(person))).code).toBe('FOREIGN_ROW');
    expect((await press(foreign, path(person), 'report')).code).toBe('FOREIGN_ROW');
    for (const caller of [
      client(access.directus.url, north.serviceToken),
      await loggedIn(access, 'coordinator', 'beratung-nord'),
      await loggedIn(access, 'process_admin', 'beratung-nord'),
    ]) {
      expect(await keysOf(caller, path(person))).toEqual([]);
      for (const action of ['report', 'restrict', 'ask_deletion', 'confirm_deletion'])
        expect(await press(caller, path(person), action)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
    expect((await press(counsellor, path(person), 'toString')).status).toBe(422);
  });

  it('give the report as a page and as data, and note that it was given', async () => {
    const person = await newPerson();
    const { papers } = z
      .object({ papers: z.array(z.object({ type: z.string(), content: z.string() })) })
      .parse(rowOf(await press(counsellor, path(person), 'report')));
    expect(papers.map(({ type }) => type)).toEqual(['text/html', 'application/json']);
    for (const { content } of papers) expect(content).toContain('Kanarienvogel');
    const noted = `/items/rights_requests?filter[person][_eq]=${person}&fields=kind,state`;
    expect(rowsOf(await counsellor('GET', noted))).toEqual([{ kind: 'access', state: 'done' }]);
  });

  it('read data under restriction with a reason only, and a refused reading notes nothing', async () => {
    const person = await newPerson();
    const grounds = { ground: 'accuracy', reason: 'Das Datum ist bestritten.' };
    expect(rowOf(await press(counsellor, path(person), 'restrict', grounds))).toMatchObject({ gone: true });
    const list = `/items/rights_requests?filter[person][_eq]=${person}&fields=id,kind,reads`;
    const [request] = rowsOf(await counsellor('GET', list));
    const register = `/bleiberecht/actions/rights_requests/${String(request?.['id'])}`;
    expect(await keysOf(counsellor, register)).toEqual(['lift', 'report']);
    expect((await press(counsellor, register, 'report')).code).toBe('RESTRICTED');
    expect(rowsOf(await counsellor('GET', list))).toHaveLength(1);
    const reason = 'Die Anwältin braucht das Einreisedatum.';
    expect((await press(counsellor, register, 'report', { reason })).status).toBe(200);
    expect(rowsOf(await counsellor('GET', `${list}&filter[kind][_eq]=restriction`))).toMatchObject([
      { reads: [{ reason }] },
    ]);
    expect((await press(counsellor, register, 'lift', { reason: 'Das Datum ist belegt.' })).message).toContain(
      'unterrichten',
    );
  });

  it('note a correction, and say in German what is missing', async () => {
    const person = await newPerson();
    const unsaid = await press(counsellor, path(person), 'correct');
    expect(unsaid).toMatchObject({ status: 422, extensions: { field: 'what' } });
    expect(unsaid.message).toBe('Bitte eintragen, was berichtigt wurde.');
    const noted = rowOf(await press(counsellor, path(person), 'correct', { what: 'Geburtsjahr 1995 statt 1959' }));
    expect(noted['message']).toBe('Festgehalten. Niemand sonst hat die alten Angaben.');
    const list = `/items/rights_requests?filter[person][_eq]=${person}&fields=kind,state,reason`;
    expect(rowsOf(await counsellor('GET', list))).toEqual([
      { kind: 'correction', state: 'done', reason: 'Geburtsjahr 1995 statt 1959' },
    ]);
  });

  it('take a request for erasure back, and then there is nothing to confirm', async () => {
    const person = await newPerson();
    await press(counsellor, path(person), 'ask_deletion', { ground: 'request' });
    expect((await press(second, path(person), 'cancel_deletion')).status).toBe(200);
    expect(await keysOf(second, path(person))).not.toContain('confirm_deletion');
    expect((await press(second, path(person), 'confirm_deletion')).code).toBe('NOT_REQUESTED');
  });

  it('let a second person confirm an erasure that the first one asked for', async () => {
    const person = await newPerson();
    expect((await press(counsellor, path(person), 'ask_deletion', { ground: 'request' })).status).toBe(200);
    expect(await keysOf(counsellor, path(person))).not.toContain('confirm_deletion');
    expect((await press(counsellor, path(person), 'confirm_deletion')).code).toBe('SECOND_PERSON');
    expect(await keysOf(second, path(person))).toContain('confirm_deletion');
    expect(rowOf(await press(second, path(person), 'confirm_deletion'))).toMatchObject({ gone: true });
    expect(rowsOf(await admin('GET', `/items/persons?filter[id][_eq]=${person}`))).toEqual([]);
  });
});
