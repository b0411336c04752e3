import { beforeAll, describe, expect, inject, it } from 'vitest';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';
import { withPg } from '../../platform/stack/pg-client.ts';
import { conferenceCases } from './support/conference-cases.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const south = officeOf(access, 'beratung-sued');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const SOON = dueOn(inDays(0), 25, 'working_days', null);

let counsellor: Client;
let clerk: Client;
let cooperation: string;
let cases: ReturnType<typeof conferenceCases>;

const report = (caller: Client, extra: object = {}): Promise<Answer> =>
  caller('POST', '/items/obstacles', {
    cooperation,
    title: 'Botschaftstermine dauern über ein Jahr',
    category: 'identity',
    times: 3,
    ...extra,
  });
const obstacle = async (id: string): Promise<Record<string, unknown>> =>
  rowOf(await admin('GET', `/items/obstacles/${id}`));

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
  cases = conferenceCases(access, inject('databaseUrl'), { counsellor, clerk });
});

describe('an obstacle', () => {
  it('is reported by one partner, read and taken on by the other, and solved on a day', async () => {
    const id = idOf(await report(counsellor));
    expect(await obstacle(id)).toMatchObject({ state: 'open', times: 3, noted_on: inDays(0) });
    const change = { owner: abh.organisation, measure: 'Sammeltermine mit der Botschaft', state: 'in_progress' };
    expect((await clerk('PATCH', `/items/obstacles/${id}`, change)).status).toBe(200);
    expect((await clerk('PATCH', `/items/obstacles/${id}`, { state: 'solved' })).status).toBe(200);
    expect(await obstacle(id)).toMatchObject({ ...change, state: 'solved', solved_on: inDays(0) });
  });

  it.each([
    ['title', 'Frau Beispiel bekommt keinen Termin'],
    ['description', 'Geboren 1995, wartet seit Mai'],
    ['measure', 'Anrufen unter 0221 1234567'],
    ['description', 'Az. 32 K 12/24'],
    ['measure', 'bitte an amina@example.org'],
  ])('is refused when %s looks like a person, and the words are not repeated', async (field, text) => {
    const answer = await report(counsellor, { [field]: text });
    expect(answer).toMatchObject({ status: 422, code: 'PERSONAL_DATA', extensions: { field } });
    expect(JSON.stringify(answer)).not.toContain(text);
    const id = idOf(await report(counsellor));
    expect(await counsellor('PATCH', `/items/obstacles/${id}`, { [field]: text })).toMatchObject({
      code: 'PERSONAL_DATA',
    });
  });

  it('belongs to partners only, and keeps who reported it', async () => {
    expect(await report(counsellor, { owner: south.organisation })).toMatchObject({ extensions: { field: 'owner' } });
    expect(await report(counsellor, { times: 0 })).toMatchObject({ extensions: { field: 'times' } });
    expect(await report(counsellor, { cooperation: null })).toMatchObject({ extensions: { field: 'cooperation' } });
    const id = idOf(await report(counsellor));
    expect(await clerk('PATCH', `/items/obstacles/${id}`, { reported_by: abh.organisation })).toMatchObject({
      status: 422,
      extensions: { field: 'reported_by' },
    });
  });
});

describe('an exchange', () => {
  it('has the open obstacles as its agenda, and no case', async () => {
    const before = idOf(await report(counsellor));
    const solved = idOf(await report(counsellor, { state: 'solved' }));
    const meeting = idOf(await clerk('POST', '/items/conferences', { cooperation, kind: 'exchange', held_on: SOON }));
    const after = idOf(await report(clerk));
    expect((await obstacle(before))['conference']).toBe(meeting);
    expect((await obstacle(after))['conference']).toBe(meeting);
    expect((await obstacle(solved))['conference']).toBeNull();
    const referral = await cases.sent(cooperation);
    const item = await counsellor('POST', '/items/conference_items', { conference: meeting, referral: referral.id });
    expect(item).toMatchObject({ status: 422, extensions: { field: 'conference' } });
    const talk = idOf(await counsellor('POST', '/items/conferences', { cooperation, held_on: SOON }));
    expect(await counsellor('PATCH', `/items/obstacles/${after}`, { conference: talk })).toMatchObject({
      extensions: { field: 'conference' },
    });

    const own = async (caller: Client): Promise<Record<string, unknown>> =>
      rowsOf(await caller('GET', `/items/conference_minutes?filter[conference][_eq]=${meeting}`))[0] ?? {};
    const row = `/items/conference_minutes/${String((await own(clerk))['id'])}`;
    expect(await clerk('PATCH', row, { text: 'Herr Beispiel kommt nicht weiter' })).toMatchObject({
      code: 'PERSONAL_DATA',
    });
    expect(await clerk('PATCH', row, { text: 'Vorab' })).toMatchObject({ code: 'CONFERENCE_NOT_HELD' });
    expect((await clerk('PATCH', row, { place: 'Rathaus, Raum 3' })).status).toBe(200);
    await cases.dayComes(meeting);
    // People save both at once.
    const text = 'Sammeltermine ab Januar vereinbart.';
    const held = {
      state: 'held',
      minutes: { create: [], update: [{ id: (await own(clerk))['id'], text }], delete: [] },
    };
    expect((await clerk('PATCH', `/items/conferences/${meeting}`, held)).status).toBe(200);
    expect(await own(counsellor)).toMatchObject({ place: 'Rathaus, Raum 3', text, organisation: north.organisation });
    expect(await clerk('PATCH', row, { text: 'Anders' })).toMatchObject({ status: 422, code: 'RECORDED' });
    expect((await clerk('PATCH', row, { supplement: 'Der erste ist am Montag.' })).status).toBe(200);
    expect((await own(counsellor))['supplement']).toContain(`${abh.name}: Der erste ist am Montag.`);
    await expect(
      withPg(inject('databaseUrl'), (pg) =>
        pg.query(`UPDATE conference_minutes SET text = 'x' WHERE conference = $1`, [meeting]),
      ),
    ).rejects.toThrow('never change');
    // What is not solved waits for the next exchange.
    const next = idOf(await counsellor('POST', '/items/conferences', { cooperation, kind: 'exchange', held_on: SOON }));
    expect((await obstacle(before))['conference']).toBe(next);
    await admin('PATCH', `/items/conferences/${next}`, { state: 'cancelled' });
    expect((await obstacle(before))['conference']).toBeNull();
  });
});
