import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chainProblem } from '../../domain/referral/chain-problem.ts';
import type { ChainedStep } from '../../domain/referral/step-hash.ts';
import { withPg } from '../../platform/stack/pg-client.ts';
import { idOf, inDays, newConsent, newShowing, rowOf, rowsOf, type Client } from './directus-client.ts';
import { joined, type Partner } from './support/partners.ts';
import { referralsOf, type Referrals } from './support/referrals.ts';

const access = inject('access');
const databaseUrl = inject('databaseUrl');
let on: Referrals;
let guest: Partner;
beforeAll(async () => {
  on = await referralsOf(access);
  guest = await joined(on.admin, on.cooperation, 'counselling');
});
afterAll(() => guest.leave());

const withdraw = async (collection: string, id: string): Promise<void> => {
  rowOf(await on.counsellor('PATCH', `/items/${collection}/${id}`, { withdrawn_at: new Date().toISOString() }));
};
const dossierOf = async (id: string) => rowsOf(await on.admin('GET', `/items/dossiers?filter[referral][_eq]=${id}`))[0];
const stepsOf = async (id: string) =>
  rowsOf(
    await on.admin('GET', `/items/referral_steps?filter[referral][_eq]=${id}&sort=sequence`),
  ) as unknown as ChainedStep[];
/** The stored state is the one that the chain of steps says. */
const chainHolds = async (id: string, initial: string): Promise<void> => {
  const { status } = await on.stateOf(id);
  expect(chainProblem(String(status), initial, await stepsOf(id))).toBeNull();
};

/** A conference with the referral on its agenda. */
async function onAgenda(referral: string, state = 'on_agenda'): Promise<string> {
  const conference = randomUUID();
  const item = randomUUID();
  // Straight into the database: what may stand on an agenda is for the conference to test.
  await withPg(databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO conferences (id, cooperation, state, held_on) VALUES ($1, $2, 'planned', current_date + 30)`,
      [conference, on.cooperation],
    );
    await client.query(
      `INSERT INTO conference_items (id, conference, referral, state, question) VALUES ($1, $2, $3, $4, 'Kanarienfrage')`,
      [item, conference, referral, state],
    );
  });
  return item;
}
const itemOf = (id: string) =>
  withPg(
    databaseUrl,
    async (client) =>
      (
        await client.query('SELECT state, question, to_jsonb(c)::text AS text FROM conference_items c WHERE id = $1', [
          id,
        ])
      ).rows[0],
  );

/** A case that goes to another centre: allocation or handover. */
async function toAnotherCentre(
  process: 'allocation' | 'handover',
  offer: string,
): Promise<{ id: string; consent: string }> {
  const { caseId } = await on.proposed();
  const ends = { discloser: on.north.organisation, recipient: guest.organisation };
  const consent = await newConsent(on.counsellor, { case: caseId, ...ends, purpose: process });
  const id = idOf(await on.open(caseId, { to_org: guest.organisation, process }));
  await newShowing(on.counsellor, id);
  await on.taken(on.counsellor, id, offer);
  return { id, consent };
}

describe('the withdrawal of a consent', () => {
  it('takes a proposal back, and one that is sent, with every word on the bridge', async () => {
    for (const { id, consent } of [await on.proposed(), await on.sent()]) {
      const item = await onAgenda(id);
      await withdraw('consents', consent);
      expect(await on.stateOf(id)).toMatchObject({
        status: 'withdrawn',
        sender_status: 'withdrawn',
        consent_withdrawn_on: inDays(0),
      });
      expect(await dossierOf(id)).toMatchObject({ content: null });
      expect(await itemOf(item)).toMatchObject({
        state: 'removed',
        text: expect.not.stringContaining('Kanarien'),
      });
      await chainHolds(id, 'proposed');
    }
  });

  it.each([
    ['allocation', 'offer', 'allocation_withdrawn', 'allocation_proposed'],
    ['handover', 'offer_handover', 'handover_withdrawn', 'handover_proposed'],
  ] as const)('takes an open %s back', async (process, offer, state, initial) => {
    const { id, consent } = await toAnotherCentre(process, offer);
    await withdraw('consents', consent);
    expect(await on.stateOf(id)).toMatchObject({ status: state });
    expect(await dossierOf(id)).toMatchObject({ content: null });
    await chainHolds(id, initial);
  });

  it('after receipt marks the copy of the authority, and nothing flows any more in either direction', async () => {
    const { id, consent, copy, caseId } = await on.inReview({ returnConsent: true });
    await withdraw('consents', consent);
    expect(rowOf(await on.clerk('GET', `/items/cases/${copy}?fields=consent_withdrawn_on`))).toEqual({
      consent_withdrawn_on: inDays(0),
    });
    // The return consent was not withdrawn, yet who withdrew the way there wants no way back either.
    expect((await on.step(on.clerk, id, 'ask', { note: 'Was fehlt?' })).code).toBe('CONSENT_MISSING');
    await on.taken(on.clerk, id, 'grant', { details: { basis: '25b-1' } });
    expect(await on.stateOf(id)).toMatchObject({ status: 'granted', sender_status: 'in_review' });
    await newConsent(on.counsellor, { case: caseId, ...on.back });
    expect(await on.stateOf(id)).toMatchObject({ sender_status: 'in_review' });
    expect(rowsOf(await on.counsellor('GET', `/items/decisions?filter[referral][_eq]=${id}`))).toEqual([]);
    await chainHolds(id, 'proposed');
    // Who agrees anew begins anew.
    await newConsent(on.counsellor, { case: caseId, ...on.forward });
    expect((await on.open(caseId)).status).toBe(200);
  });

  it('of a consent on which no bridge leans touches none', async () => {
    const { id, caseId } = await on.sent();
    await withdraw(
      'consents',
      await newConsent(on.counsellor, { case: caseId, ...on.forward, categories: ['residence'] }),
    );
    expect(await on.stateOf(id)).toMatchObject({ status: 'sent' });
  });

  it('to the conference takes the case off the agenda and leaves the referral alone', async () => {
    const { id, caseId } = await on.sent();
    const item = await onAgenda(id);
    await withdraw(
      'consents',
      await newConsent(on.counsellor, { case: caseId, ...on.forward, purpose: 'case_conference' }),
    );
    expect(await itemOf(item)).toMatchObject({ state: 'removed' });
    expect(await on.stateOf(id)).toMatchObject({ status: 'sent' });
  });
});

describe('the release from secrecy', () => {
  const bound = (yes: boolean) =>
    on.admin('PATCH', `/items/organisations/${on.north.organisation}`, { bound_to_secrecy: yes });
  const release = async (caller: Client, caseId: string): Promise<string> =>
    idOf(
      await caller('POST', '/items/secrecy_releases', {
        case: caseId,
        ...on.forward,
        purpose: 'referral',
        categories: ['personal_data', 'residence'],
        valid_from: inDays(-1),
        valid_until: inDays(90),
      }),
    );

  it('is needed beside the consent by who is bound, and its withdrawal ends the bridge as well', async () => {
    await bound(true);
    try {
      const { id, caseId } = await on.proposed();
      expect(await on.step(on.counsellor, id, 'confirm')).toMatchObject({ code: 'SECRECY_RELEASE_MISSING' });
      const given = await release(on.counsellor, caseId);
      await on.taken(on.counsellor, id, 'confirm');
      await withdraw('secrecy_releases', given);
      expect(await on.stateOf(id)).toMatchObject({ status: 'withdrawn' });
      expect(await dossierOf(id)).toMatchObject({ content: null });
      await chainHolds(id, 'proposed');
    } finally {
      await bound(false);
    }
  });
});

describe('a consent that runs out', () => {
  /** Time does not pass in a test: the last day moves instead, past the trigger that keeps consents as they are. */
  const runOut = (consent: string) =>
    withPg(databaseUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('ALTER TABLE consents DISABLE TRIGGER consent_fixed');
      await client.query(
        `UPDATE consents SET valid_from = current_date - 30, valid_until = current_date - 1 WHERE id = $1`,
        [consent],
      );
      await client.query('ALTER TABLE consents ENABLE TRIGGER consent_fixed');
      await client.query('COMMIT');
    });
  const midnight = () => withPg(databaseUrl, (client) => client.query('SELECT bleiberecht_end_expired()'));

  it('ends what nobody has received, and the step says why', async () => {
    const { id, consent } = await on.sent();
    const item = await onAgenda(id, 'minutes');
    await runOut(consent);
    expect((await on.step(on.clerk, id, 'receive')).code).toBe('CONSENT_EXPIRED');
    await midnight();
    expect(await itemOf(item)).toMatchObject({ state: 'removed', question: null });
    expect(await on.stateOf(id)).toMatchObject({ status: 'withdrawn', consent_withdrawn_on: null });
    expect(await dossierOf(id)).toMatchObject({ content: null });
    expect((await stepsOf(id)).at(-1)).toMatchObject({ step: 'consent_expired', acted_by: null });
    await chainHolds(id, 'proposed');
  });

  it('that was renewed with the person carries on', async () => {
    const { id, consent, caseId } = await on.sent();
    const second = await on.inReview({ returnConsent: true });
    await on.taken(on.clerk, second.id, 'ask', { note: 'Was fehlt?' });
    await Promise.all([consent, second.consent].map(runOut));
    expect((await on.step(on.counsellor, second.id, 'answer', { note: 'x' })).code).toBe('CONSENT_EXPIRED');
    for (const about of [caseId, second.caseId]) await newConsent(on.counsellor, { case: about, ...on.forward });
    await midnight();
    expect(await on.stateOf(id)).toMatchObject({ status: 'sent' });
    await on.taken(on.clerk, id, 'receive');
    await on.taken(on.counsellor, second.id, 'answer', { note: 'Liegt bei.' });
  });

  it('is noticed by itself, within a minute', { timeout: 120_000 }, async () => {
    const { id, consent } = await on.sent();
    await runOut(consent);
    await expect
      .poll(async () => (await on.stateOf(id))['status'], { timeout: 100_000, interval: 2_000 })
      .toBe('withdrawn');
  });
});
