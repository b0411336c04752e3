import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { germanDay } from '../../domain/time/german-day.ts';
import {
  caseNumber,
  client,
  idOf,
  inDays,
  loggedIn,
  newCase,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const south = officeOf(access, 'beratung-sued');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);

let counsellor: Client;
let coordinator: Client;

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
});

/** A cooperation of its own, with the states that a referral needs. */
async function cooperation(): Promise<string> {
  const key = `t_${randomUUID().slice(0, 8)}`;
  const id = idOf(await admin('POST', '/items/cooperations', { key, name: `Auslaufend ${key}` }));
  for (const [organisation, role] of [
    [north.organisation, 'counselling'],
    [abh.organisation, 'abh'],
  ])
    idOf(await admin('POST', '/items/cooperation_partners', { cooperation: id, organisation, role }));
  const [muster] = rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'));
  for (const state of rowsOf(
    await admin('GET', `/items/process_states?limit=-1&filter[cooperation][_eq]=${String(muster?.['id'])}`),
  )) {
    const { id: _id, ...copy } = state;
    expect((await admin('POST', '/items/process_states', { ...copy, cooperation: id })).status).toBe(200);
  }
  return id;
}

describe('the close-out of a cooperation', () => {
  it('lists what is open, gives every case one task, refuses newcomers, and is over when nothing is open', async () => {
    const id = await cooperation();
    const path = `/bleiberecht/cooperations/${id}/close-out`;
    const caseId = await newCase(counsellor, { cooperation: id });
    const other = await newCase(counsellor, { cooperation: id });
    expect(await coordinator('POST', path, {})).toMatchObject({ status: 409, code: 'COOPERATION_RUNNING' });
    const overview = await coordinator('GET', path);
    expect(overview).toMatchObject({ status: 200, data: { phase: 'running', closed: 0 } });
    expect(rowOf(overview)['open']).toHaveLength(2);
    expect(JSON.stringify(overview.data)).not.toContain('Kanarienvogel');

    await admin('PATCH', `/items/cooperations/${id}`, { closes_on: inDays(-1), valid_to: inDays(30) });
    expect(await service('POST', path, {})).toMatchObject({
      status: 200,
      data: { phase: 'closing', open: 2, tasks: 2 },
    });
    expect(await service('POST', path, {})).toMatchObject({ status: 200, data: { open: 2, tasks: 0 } });
    expect(rowsOf(await counsellor('GET', `/items/tasks?filter[case][_eq]=${caseId}`))).toMatchObject([
      {
        due_on: inDays(30),
        title: expect.stringContaining('Fall übergeben, Daten mitgeben oder abschließen') as unknown,
      },
    ]);

    await newConsent(counsellor, { case: caseId, discloser: north.organisation, recipient: abh.organisation });
    const wish = { case: caseId, to_org: abh.organisation, cooperation: id };
    const refused = await counsellor('POST', '/items/referrals', wish);
    expect(refused).toMatchObject({ status: 422, extensions: { field: 'cooperation' } });
    expect(refused.message).toContain('abgewickelt');

    // The third way: the person takes the data along; the file is closed and gets its day.
    const person = String(rowOf(await counsellor('GET', `/items/cases/${caseId}?fields=person`))['person']);
    expect((await counsellor('GET', `/bleiberecht/persons/${person}/report?format=json`)).status).toBe(200);
    for (const one of [caseId, other]) await counsellor('PATCH', `/items/cases/${one}`, { state: 'closed' });
    expect(rowOf(await counsellor('GET', `/items/cases/${caseId}?fields=delete_on`))['delete_on']).not.toBeNull();
    expect(await coordinator('GET', path)).toMatchObject({ data: { open: [], closed: 2 } });

    await admin('PATCH', `/items/cooperations/${id}`, { valid_to: inDays(-1) });
    expect(await coordinator('POST', path, {})).toMatchObject({ status: 409, code: 'ALREADY_CLOSED' });
    const late = await counsellor('POST', '/items/referrals', wish);
    expect(late.message).toContain('läuft heute nicht');
    expect(late.message).toContain(germanDay(inDays(-1)));

    // Nor does it take anybody in; what it took stays editable.
    const enquiry = { channel: 'self', cooperation: id };
    const elsewhere = await newCase(counsellor);
    const newcomer = String(rowOf(await counsellor('GET', `/items/cases/${elsewhere}?fields=person`))['person']);
    const refusedWays = async (): Promise<Answer[]> => [
      await counsellor('POST', '/items/enquiries', enquiry),
      await counsellor('POST', '/items/cases', { number: caseNumber(), person: newcomer, cooperation: { id } }),
      await counsellor('PATCH', `/items/cases/${elsewhere}`, { cooperation: id }),
    ];
    const refusedAs = async (said: string): Promise<void> => {
      for (const answer of await refusedWays()) {
        expect(answer).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field: 'cooperation' } });
        expect(answer.message).toContain(said);
      }
    };
    await refusedAs(`endete am ${germanDay(inDays(-1))}`);
    expect((await counsellor('PATCH', `/items/cases/${caseId}`, { cooperation: id, lane: 'counselling' })).status).toBe(
      200,
    );
    await admin('PATCH', `/items/cooperations/${id}`, { closes_on: null, valid_from: inDays(3), valid_to: null });
    await refusedAs(`beginnt am ${germanDay(inDays(3))}`);
    const [mine] = rowsOf(
      await admin(
        'GET',
        `/items/cooperation_partners?filter[cooperation][_eq]=${id}&filter[organisation][_eq]=${north.organisation}`,
      ),
    );
    await admin('PATCH', `/items/cooperations/${id}`, { valid_from: null });
    await admin('PATCH', `/items/cooperation_partners/${String(mine?.['id'])}`, { valid_to: inDays(-1) });
    await refusedAs('nicht an dieser Kooperation beteiligt');
    await admin('PATCH', `/items/cooperations/${id}`, { valid_to: inDays(-1) });
  });

  it('is no business of others', async () => {
    const id = await cooperation();
    const path = `/bleiberecht/cooperations/${id}/close-out`;
    const foreign = await loggedIn(access, 'counsellor', 'beratung-sued');
    expect(await foreign('GET', path)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    expect(await client(access.directus.url, south.serviceToken)('POST', path, {})).toMatchObject({
      code: 'FOREIGN_ROW',
    });
    expect((await coordinator('GET', '/bleiberecht/cooperations/nichts/close-out')).code).toBe('FOREIGN_ROW');
    const process = await loggedIn(access, 'process_admin', 'beratung-nord');
    expect(await process('GET', path)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});
