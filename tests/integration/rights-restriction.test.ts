import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  SHOWN,
  client,
  idOf,
  loggedIn,
  newCase,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Client,
} from './directus-client.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);

let counsellor: Client;
let clerk: Client;
let cooperation: string;

const personOf = async (id: string): Promise<string> =>
  String(rowOf(await admin('GET', `/items/cases/${id}?fields=person`))['person']);
const restrict = (caller: Client, person: string, extra: object = {}) =>
  caller('POST', `/bleiberecht/persons/${person}/restriction`, {
    ground: 'accuracy',
    reason: 'Die Person bestreitet das Einreisedatum.',
    ...extra,
  });
const sent = async (): Promise<{ caseId: string; person: string; referral: string; consent: string }> => {
  const caseId = await newCase(counsellor);
  const consent = await newConsent(counsellor, {
    case: caseId,
    discloser: north.organisation,
    recipient: abh.organisation,
  });
  const wish = { case: caseId, to_org: abh.organisation, cooperation };
  const referral = idOf(await counsellor('POST', '/items/referrals', wish));
  expect(
    (await counsellor('POST', `/bleiberecht/referrals/${referral}/step`, { step: 'confirm', details: SHOWN })).status,
  ).toBe(200);
  return { caseId, person: await personOf(caseId), referral, consent };
};

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
});

describe('a restricted person', () => {
  it('is not changed, checked, referred or shown, by people and machines, and everything works again when it is lifted', async () => {
    const { caseId, person, referral, consent } = await sent();
    const certificate = idOf(
      await counsellor('POST', '/items/certificates', {
        person,
        kind: 'german_oral',
        level: 'A2',
        issued_on: '2024-01-01',
      }),
    );
    const task = idOf(await counsellor('POST', '/items/tasks', { case: caseId, title: 'Pass', kind: 'identity' }));
    expect(await restrict(clerk, person)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    expect((await restrict(counsellor, person, { ground: 'keine Lust' })).code).toBe('INVALID_PAYLOAD');
    expect((await restrict(counsellor, person, { reason: ' ' })).code).toBe('INVALID_PAYLOAD');
    const answer = await restrict(counsellor, person);
    expect(answer).toMatchObject({ status: 200, data: { inform: [{ name: 'Ausländerbehörde Musterstadt' }] } });
    expect((await restrict(counsellor, person)).code).toBe('ALREADY_REQUESTED');

    const refused = { status: 423, code: 'RESTRICTED' };
    const facts = { case: caseId, person, role: 'self' };
    for (const caller of [counsellor, service, admin]) {
      expect(await caller('PATCH', `/items/persons/${person}`, { nationality: 'X' })).toMatchObject(refused);
      expect(await caller('PATCH', `/items/cases/${caseId}`, { lane: 'counselling' })).toMatchObject(refused);
      expect(await caller('PATCH', `/items/certificates/${certificate}`, { level: 'B1' })).toMatchObject(refused);
      expect(await caller('DELETE', `/items/tasks/${task}`)).toMatchObject(refused);
      const more = { organisation: north.organisation, case: caseId, title: 'Mehr', kind: 'other' };
      expect(await caller('POST', '/items/tasks', more)).toMatchObject(refused);
    }
    // The check writes through the same door.
    expect(await service('POST', '/items/case_facts', facts)).toMatchObject(refused);
    const wish = { case: caseId, to_org: abh.organisation, cooperation };
    expect(await counsellor('POST', '/items/referrals', wish)).toMatchObject(refused);
    expect(await counsellor('POST', `/bleiberecht/referrals/${referral}/step`, { step: 'withdraw' })).toMatchObject(
      refused,
    );
    const nested = { number: 'R-1', person: { id: person, first_name: 'X' } };
    expect(await counsellor('POST', '/items/cases', nested)).toMatchObject(refused);

    for (const caller of [counsellor, service]) {
      for (const [name, id] of [
        ['persons', person],
        ['cases', caseId],
        ['certificates', certificate],
        ['tasks', task],
      ]) {
        expect([name, rowsOf(await caller('GET', `/items/${String(name)}?filter[id][_eq]=${String(id)}`))]).toEqual([
          name,
          [],
        ]);
        const count = rowsOf(
          await caller('GET', `/items/${String(name)}?aggregate[count]=*&filter[id][_eq]=${String(id)}`),
        );
        expect([name, Number(count[0]?.['count'])]).toEqual([name, 0]);
      }
      expect(rowsOf(await caller('GET', '/items/persons?search=Kanarienvogel&filter[id][_eq]=' + person))).toEqual([]);
    }

    // Reading needs a reason, and the reason is kept.
    const path = `/bleiberecht/persons/${person}/report`;
    expect(await counsellor('GET', path)).toMatchObject(refused);
    expect((await counsellor('POST', path, { format: 'json', reason: 'kurz' })).code).toBe('INVALID_PAYLOAD');
    const reason = 'Die Anwältin braucht das Einreisedatum für die Klage.';
    expect((await counsellor('POST', path, { format: 'json', reason })).status).toBe(200);
    const list = `/items/rights_requests?filter[person][_eq]=${person}&filter[kind][_eq]=restriction`;
    expect(rowsOf(await counsellor('GET', list))).toMatchObject([
      {
        state: 'open',
        ground: 'accuracy',
        reads: [{ reason }],
        recipients: [{ name: 'Ausländerbehörde Musterstadt' }],
      },
    ]);

    // What must stay possible: the person withdraws.
    const withdrawn = await counsellor('PATCH', `/items/consents/${consent}`, {
      withdrawn_at: new Date().toISOString(),
    });
    expect([withdrawn.status, withdrawn.code]).not.toContain('RESTRICTED');
    expect(rowOf(await admin('GET', `/items/consents/${consent}`))['withdrawn_at']).not.toBeNull();

    const lift = { reason: 'Das Datum ist belegt.', person_informed: true };
    expect((await counsellor('POST', `/bleiberecht/persons/${person}/restriction/lift`, { reason: 'so' })).code).toBe(
      'INVALID_PAYLOAD',
    );
    expect((await counsellor('POST', `/bleiberecht/persons/${person}/restriction/lift`, lift)).status).toBe(200);
    expect((await counsellor('POST', `/bleiberecht/persons/${person}/restriction/lift`, lift)).code).toBe(
      'NOT_REQUESTED',
    );
    expect((await counsellor('PATCH', `/items/persons/${person}`, { nationality: 'X' })).status).toBe(200);
    expect(rowsOf(await service('GET', `/items/cases?filter[id][_eq]=${caseId}`))).toHaveLength(1);
  });

  it('at the centre does not stop the authority, which keeps its own file', async () => {
    const { person, referral } = await sent();
    expect((await clerk('POST', `/bleiberecht/referrals/${referral}/step`, { step: 'receive' })).status).toBe(200);
    expect((await restrict(counsellor, person)).status).toBe(200);
    expect((await clerk('POST', `/bleiberecht/referrals/${referral}/step`, { step: 'start_review' })).status).toBe(200);
    expect((await counsellor('GET', `/bleiberecht/referrals/${referral}/steps`)).status).toBe(200);
  });
});

describe('a correction', () => {
  it('is noted, and makes the task to tell whoever got the wrong data', async () => {
    const { caseId, person } = await sent();
    const noted = await counsellor('POST', `/bleiberecht/persons/${person}/correction`, {
      what: 'Geburtsjahr 1995 statt 1959',
    });
    expect(noted).toMatchObject({ status: 200, data: { inform: [{ name: 'Ausländerbehörde Musterstadt' }] } });
    const [task] = rowsOf(await counsellor('GET', `/items/tasks?filter[case][_eq]=${caseId}`));
    expect(task?.['title']).toBe('Über die Berichtigung unterrichten (Art. 19 DSGVO): Ausländerbehörde Musterstadt');
    expect(task?.['due_on']).not.toBeNull();
    expect(rowsOf(await counsellor('GET', `/items/rights_requests?filter[person][_eq]=${person}`))).toMatchObject([
      { kind: 'correction', state: 'done', reason: 'Geburtsjahr 1995 statt 1959' },
    ]);
    const alone = await personOf(await newCase(counsellor));
    const quiet = await counsellor('POST', `/bleiberecht/persons/${alone}/correction`, { what: 'Schreibweise' });
    expect(quiet).toMatchObject({ status: 200, data: { inform: [], task: null } });
  });

  it('and a restriction are written by the endpoints alone', async () => {
    const person = await personOf(await newCase(counsellor));
    expect(
      (await counsellor('POST', '/items/rights_requests', { person, kind: 'deletion', state: 'open' })).status,
    ).toBe(403);
    await counsellor('PATCH', `/items/persons/${person}`, { restricted_at: new Date().toISOString() });
    expect(rowOf(await admin('GET', `/items/persons/${person}`))['restricted_at']).toBeNull();
  });
});
