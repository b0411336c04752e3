import { beforeAll, describe, expect, inject, it } from 'vitest';
import { dueOn } from '../../domain/deadlines/due-on.ts';
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

let counsellor: Client;
let coordinator: Client;
let other: Client;
let cooperation: string;
let green: string;

const enquiry = (extra: object = {}): object => ({
  channel: 'third_party',
  enquirer: 'employer',
  cooperation,
  language: 'Dari',
  topic: 'Ein Auszubildender mit Duldung seit 2018 möchte bleiben.',
  reply_to: 'personal@betrieb.example.org',
  ...extra,
});
const openCase = (caller: Client, id: string, wish: object): Promise<Answer> =>
  caller('POST', `/bleiberecht/enquiries/${id}/open-case`, wish);

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
  other = await loggedIn(access, 'counsellor', 'beratung-sued');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
  const categories = `/items/triage_categories?filter[cooperation][_eq]=${cooperation}&filter[key][_eq]=green`;
  green = String(rowsOf(await admin('GET', categories))[0]?.['id']);
});

describe('an enquiry', () => {
  it('of a third party that tells who the person is is refused in kind words, and nothing is kept', async () => {
    for (const [topic, kind] of [
      ['Unser Azubi, geboren am 03.04.2001, möchte bleiben.', 'birth_date'],
      ['Bitte rufen Sie ihn an: 0151 23456789', 'phone'],
      ['Seine AZR-Nummer ist 123456789012.', 'number'],
      ['Schreiben Sie an amina@example.org', 'mail'],
      ['Herr Kanarienvogel braucht Hilfe.', 'name'],
    ] as const) {
      const answer = await counsellor('POST', '/items/enquiries', enquiry({ topic }));
      expect(answer).toMatchObject({
        status: 422,
        code: 'PERSONAL_DATA',
        extensions: { field: 'topic', kinds: [kind] },
      });
      expect(answer.message).toContain('allgemein');
      expect(answer.message).not.toContain('Kanarienvogel');
    }
    const id = idOf(await counsellor('POST', '/items/enquiries', enquiry()));
    const change = await counsellor('PATCH', `/items/enquiries/${id}`, { topic: 'Er heißt Ahmad.' });
    expect(change).toMatchObject({ status: 422, code: 'PERSONAL_DATA' });
    expect(rowOf(await counsellor('GET', `/items/enquiries/${id}`))).toMatchObject({
      state: 'new',
      received_on: todayInBerlin(),
      topic: 'Ein Auszubildender mit Duldung seit 2018 möchte bleiben.',
    });
  });

  it('is answered in general, with our own telephone, and keeps no way back once it is closed', async () => {
    const id = idOf(await coordinator('POST', '/items/enquiries', enquiry()));
    const path = `/items/enquiries/${id}`;
    expect(await coordinator('PATCH', path, { state: 'answered' })).toMatchObject({
      status: 422,
      extensions: { field: 'answer' },
    });
    const answer = 'Bitte laden Sie die Person zu uns ein, Telefon 0221 123456.';
    expect((await coordinator('PATCH', path, { state: 'answered', answer })).status).toBe(200);
    expect((await coordinator('PATCH', path, { state: 'closed' })).status).toBe(200);
    expect(rowOf(await coordinator('GET', path))).toMatchObject({ answered_on: todayInBerlin(), reply_to: null });
  });

  it('becomes a person and a case only by the step of a counsellor, once the person agreed', async () => {
    const id = idOf(await counsellor('POST', '/items/enquiries', enquiry()));
    const path = `/items/enquiries/${id}`;
    const caseId = await newCase(counsellor);
    for (const wrong of [{ state: 'case_opened' }, { case: caseId }])
      expect(await counsellor('PATCH', path, wrong)).toMatchObject({ status: 422, extensions: { field: 'case' } });
    const person = { first_name: 'Navid', last_name: 'Erfunden', language: 'Dari' };
    expect((await openCase(counsellor, id, person)).status).toBe(400);
    expect(await openCase(counsellor, id, { agreed: true })).toMatchObject({ extensions: { field: 'last_name' } });
    expect((await openCase(service, id, { agreed: true, ...person })).code).toBe('HUMAN_REQUIRED');
    expect((await openCase(coordinator, id, { agreed: true, ...person })).status).toBe(403);
    expect((await openCase(other, id, { agreed: true, ...person })).code).toBe('FOREIGN_ROW');
    expect(rowOf(await counsellor('GET', path))).toMatchObject({ state: 'new', case: null });

    const opened = rowOf(await openCase(counsellor, id, { agreed: true, ...person }));
    expect(rowOf(await counsellor('GET', path))).toMatchObject({
      state: 'case_opened',
      case: opened['case'],
      agreed_on: todayInBerlin(),
      reply_to: null,
    });
    const fields = 'number,entry_channel,cooperation,opened_on,person.last_name,person.language';
    expect(rowOf(await counsellor('GET', `/items/cases/${String(opened['case'])}?fields=${fields}`))).toMatchObject({
      number: opened['number'],
      entry_channel: 'third_party',
      cooperation,
      opened_on: todayInBerlin(),
      person: { last_name: 'Erfunden', language: 'Dari' },
    });
    expect(await openCase(counsellor, id, { agreed: true, ...person })).toMatchObject({
      extensions: { field: 'state' },
    });
  });
});

describe('a consultation', () => {
  const held = (caller: Client, caseId: string, on: string, extra: object = {}): Promise<Answer> =>
    caller('POST', '/items/consultations', { case: caseId, held_on: on, mode: 'phone', ...extra });
  const kinds = async (caseIds: readonly string[]): Promise<unknown[]> =>
    rowsOf(
      await counsellor('GET', `/items/consultations?filter[case][_in]=${caseIds.join(',')}&sort=held_on&fields=kind`),
    ).map(({ kind }) => kind);

  it('is counted as first or follow-up by its day, whatever is typed, over all cases of the person in the cooperation', async () => {
    const caseId = await newCase(counsellor, { cooperation });
    const person = String(rowOf(await counsellor('GET', `/items/cases/${caseId}?fields=person`))['person']);
    const second = idOf(
      await counsellor('POST', '/items/cases', { number: `B-${caseId.slice(0, 8)}`, person, cooperation }),
    );
    const first = idOf(await held(counsellor, caseId, inDays(-10), { kind: 'follow_up' }));
    idOf(await held(counsellor, second, inDays(-5), { kind: 'first' }));
    expect(await kinds([caseId, second])).toEqual(['first', 'follow_up']);
    // An earlier one is entered late, and then deleted as a mistake.
    const early = idOf(await held(counsellor, second, inDays(-20)));
    expect(await kinds([caseId, second])).toEqual(['first', 'follow_up', 'follow_up']);
    expect((await counsellor('DELETE', `/items/consultations/${early}`)).status).toBe(204);
    expect(await kinds([caseId, second])).toEqual(['first', 'follow_up']);
    expect(await counsellor('PATCH', `/items/consultations/${first}`, { kind: 'follow_up' })).toMatchObject({
      status: 422,
      extensions: { field: 'kind' },
    });
    expect(await held(counsellor, caseId, inDays(3))).toMatchObject({ status: 422, extensions: { field: 'held_on' } });
  });

  it('of six entered at once exactly one is the first', async () => {
    const caseId = await newCase(counsellor, { cooperation });
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => held(counsellor, caseId, inDays(-1))));
    expect((await kinds([caseId])).sort()).toEqual(['first', ...Array(5).fill('follow_up')]);
  });
});

describe('triage', () => {
  it('takes a category of the cooperation with a reason, and computes until when', async () => {
    const caseId = await newCase(counsellor, { cooperation });
    const path = `/items/cases/${caseId}`;
    expect(await counsellor('PATCH', path, { triage: green })).toMatchObject({
      status: 422,
      extensions: { field: 'triage_reason' },
    });
    const reason = { triage: green, triage_reason: 'Pass und A2 liegen vor.' };
    expect((await service('PATCH', path, reason)).code).toBe('HUMAN_REQUIRED');
    expect((await counsellor('PATCH', path, { ...reason, triage_target_on: '2030-01-01' })).status).toBe(200);
    expect(rowOf(await counsellor('GET', path))).toMatchObject({
      triage: green,
      triage_target_on: dueOn(todayInBerlin(), 3, 'months', null),
      triaged_on: todayInBerlin(),
    });
    expect((await counsellor('PATCH', path, { cooperation: null })).extensions['field']).toBe('triage');
    expect((await counsellor('PATCH', path, { triage: null, cooperation: null })).status).toBe(200);
    expect(rowOf(await counsellor('GET', path))).toMatchObject({ triage_target_on: null, triage_reason: null });
    expect(await counsellor('PATCH', path, reason)).toMatchObject({ status: 422, extensions: { field: 'triage' } });
  });
});
