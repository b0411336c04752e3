import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
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
import { allocationCooperation } from './support/allocation-cooperation.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const south = officeOf(access, 'beratung-sued');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);

let counsellor: Client;
let coordinator: Client;
let other: Client;
let cooperation: string;
let partner: string;
let socialWork: string;

const allocate = (caller: Client, id: string, wish: object = {}): Promise<Answer> =>
  caller('POST', `/bleiberecht/cases/${id}/allocation`, wish);
const consentTo = (id: string, recipient: string): Promise<string> =>
  newConsent(counsellor, { case: id, discloser: north.organisation, recipient, purpose: 'allocation' });
const step = (caller: Client, id: unknown, key: string, note?: string): Promise<Answer> =>
  caller('POST', `/bleiberecht/referrals/${String(id)}/step`, { step: key, ...(note ? { note } : {}) });

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
  other = await loggedIn(access, 'counsellor', 'beratung-sued');
  cooperation = await allocationCooperation(admin);
  const join = async (organisation: string, role: string, extra: object = {}): Promise<string> =>
    idOf(await admin('POST', '/items/cooperation_partners', { cooperation, organisation, role, ...extra }));
  await join(abh.organisation, 'abh', { place: 'Musterstadt' });
  await join(north.organisation, 'coordinator', { place: 'Anderswo', fallback: true });
  partner = await join(south.organisation, 'counselling', { place: 'Südstadt', languages: ['Dari'], capacity: 1 });
  socialWork = idOf(
    await admin('POST', '/items/organisations', {
      name: 'Sozialarbeit der Ausländerbehörde Musterstadt',
      key: `sozialarbeit-${randomUUID().slice(0, 8)}`,
      kind: 'counselling',
      part_of: abh.organisation,
      bound_to_secrecy: true,
    }),
  );
  await join(socialWork, 'social_work', { place: 'Musterstadt' });
});

afterAll(async () => {
  await admin('PATCH', `/items/cooperations/${cooperation}`, { valid_to: inDays(-1) });
});

const aCase = (extra: object = {}): Promise<string> => newCase(counsellor, { cooperation, ...extra });

describe('an allocation', () => {
  it('ranks the partners by place, lane, language and places left, with the reason in words', async () => {
    const id = await aCase();
    const wish = { place: 'Südstadt', language: 'Dari' };
    expect(rowOf(await allocate(coordinator, id, wish))).toMatchObject({
      outcome: 'ranked',
      ranked: [{ organisation: south.organisation, reason: 'Berät in Südstadt, spricht Dari, 1 von 1 Plätzen frei.' }],
    });
    expect(rowOf(await allocate(counsellor, id, { lane: 'social_work' }))).toMatchObject({
      ranked: [{ organisation: socialWork, fallback: false }],
    });
    expect(rowOf(await allocate(counsellor, id, { place: 'Nirgendheim' }))).toMatchObject({
      ranked: [{ organisation: north.organisation, fallback: true }],
    });
    expect((await allocate(other, id)).code).toBe('FOREIGN_ROW');
    expect(await allocate(counsellor, await newCase(counsellor))).toMatchObject({
      extensions: { field: 'cooperation' },
    });
  });

  it('is proposed only to whom the person agreed, offered by a human, and takes the place until it is declined', async () => {
    const id = await aCase();
    const wish = { place: 'Südstadt', propose: true };
    expect(rowOf(await allocate(service, id, wish))).toMatchObject({
      outcome: 'consent_missing',
      to_org: south.organisation,
      referral: null,
    });
    await consentTo(id, south.organisation);
    const proposed = rowOf(await allocate(service, id, wish));
    expect(proposed).toMatchObject({ outcome: 'proposed', to_org: south.organisation });
    expect((await step(service, proposed['referral'], 'offer')).code).toBe('HUMAN_REQUIRED');
    expect((await step(counsellor, proposed['referral'], 'offer')).status).toBe(200);

    // The only place is taken: the partner is named as full, and refused also by hand.
    const second = await aCase();
    await consentTo(second, south.organisation);
    expect(rowOf(await allocate(counsellor, second, wish))).toMatchObject({
      outcome: 'stays',
      ranked: [{ organisation: north.organisation, fallback: true }],
      notAvailable: expect.arrayContaining([
        expect.objectContaining({ organisation: south.organisation, code: 'full' }),
      ]),
    });
    const byHand = { case: second, to_org: south.organisation, cooperation, process: 'allocation' };
    for (const answer of [
      await allocate(counsellor, second, { ...wish, to_org: south.organisation }),
      await counsellor('POST', '/items/referrals', byHand),
    ]) {
      expect(answer).toMatchObject({ status: 422, extensions: { field: 'to_org' } });
      expect(answer.message).toContain('keinen Platz mehr (1 von 1 vergeben)');
    }
    expect((await step(other, proposed['referral'], 'decline', 'Zurzeit niemand für Dari.')).status).toBe(200);
    expect(rowOf(await allocate(counsellor, second, wish))).toMatchObject({ outcome: 'proposed' });
  });

  it('knows no partner that left, from the day after its last', async () => {
    const id = await aCase();
    await consentTo(id, south.organisation);
    expect((await admin('PATCH', `/items/cooperation_partners/${partner}`, { valid_to: inDays(-1) })).status).toBe(200);
    const answer = await allocate(counsellor, id, { to_org: south.organisation, propose: true });
    expect(answer).toMatchObject({ status: 422, extensions: { field: 'to_org' } });
    expect(answer.message).toContain('nicht mehr dabei');
    await admin('PATCH', `/items/cooperation_partners/${partner}`, { valid_to: null, capacity: null });
    expect(rowOf(await allocate(counsellor, id, { to_org: south.organisation, propose: true }))).toMatchObject({
      outcome: 'proposed',
    });
  });

  it('of two proposed at once for one place exactly one is made', async () => {
    await admin('PATCH', `/items/cooperation_partners/${partner}`, { capacity: 3 });
    const taken = rowsOf(
      await admin('GET', `/items/referrals?filter[cooperation][_eq]=${cooperation}&filter[process][_eq]=allocation`),
    ).filter(({ sender_status }) => sender_status !== 'declined').length;
    await admin('PATCH', `/items/cooperation_partners/${partner}`, { capacity: taken + 1 });
    const cases = await Promise.all([aCase(), aCase(), aCase()]);
    for (const id of cases) await consentTo(id, south.organisation);
    const answers = await Promise.all(
      cases.map((id) =>
        counsellor('POST', '/items/referrals', {
          case: id,
          to_org: south.organisation,
          cooperation,
          process: 'allocation',
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  });
});
