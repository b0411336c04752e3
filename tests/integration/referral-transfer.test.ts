import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newConsent, rowOf, rowsOf } from './directus-client.ts';
import { joined, type Partner } from './support/partners.ts';
import { referralsOf, type Referrals } from './support/referrals.ts';

const access = inject('access');
let on: Referrals;
let second: Partner;
let third: Partner;
beforeAll(async () => {
  on = await referralsOf(access);
  second = await joined(on.admin, on.cooperation, 'abh');
  third = await joined(on.admin, on.cooperation, 'abh');
});
afterAll(async () => {
  for (const one of [second, third]) await one.leave();
});

const followUp = (id: string, body: object = {}) =>
  on.counsellor('POST', `/bleiberecht/referrals/${id}/follow-up`, body);
const away = (id: string, authority?: string) =>
  on.taken(on.clerk, id, 'transfer', { note: 'Verzogen.', details: authority ? { authority } : {} });

describe('another authority becomes responsible', () => {
  it('and the centre hears of it with the return consent only; without it no follow-up gives it away', async () => {
    const { id } = await on.inReview();
    await away(id, second.organisation);
    expect(await on.stateOf(id)).toMatchObject({ status: 'transferred', sender_status: 'received' });
    expect((await on.counsellor('GET', `/bleiberecht/referrals/${id}/follow-up`)).data).toEqual([]);
    expect(await followUp(id)).toMatchObject({ status: 422, code: 'NOT_TRANSFERRED' });
  });

  it('a follow-up to the one that was named is one click, with a consent of its own', async () => {
    const { id, caseId } = await on.inReview({ returnConsent: true });
    await away(id, second.organisation);
    expect(rowsOf(await on.counsellor('GET', `/items/referral_messages?filter[referral][_eq]=${id}`))).toMatchObject([
      { authority: second.organisation },
    ]);
    expect((await on.counsellor('GET', `/bleiberecht/referrals/${id}/follow-up`)).data).toEqual([
      { id: second.organisation, name: second.name },
    ]);
    const before = await followUp(id);
    expect(before).toMatchObject({ status: 422, code: 'CONSENT_MISSING' });
    expect(rowsOf(await on.counsellor('GET', `/items/referrals?filter[case][_eq]=${caseId}`))).toHaveLength(1);

    await newConsent(on.counsellor, { case: caseId, discloser: on.north.organisation, recipient: second.organisation });
    const made = rowOf(await followUp(id));
    expect(
      rowOf(
        await on.counsellor(
          'GET',
          `/items/referrals/${String(made['id'])}?fields=number,to_org,sender_status,bases,case.responsible_abh`,
        ),
      ),
    ).toEqual({
      number: made['number'],
      to_org: second.organisation,
      sender_status: 'proposed',
      bases: ['25b-1'],
      case: { responsible_abh: second.organisation },
    });
    expect((await followUp(id)).status).toBe(422);
  });

  it('must be one of the cooperation, and where none is named the centre chooses', async () => {
    const { id, caseId } = await on.inReview({ returnConsent: true });
    for (const authority of [on.abh.organisation, on.north.organisation])
      expect(await on.step(on.clerk, id, 'transfer', { note: 'x', details: { authority } })).toMatchObject({
        code: 'DETAILS_REQUIRED',
        extensions: { field: 'details.authority' },
      });
    expect(await on.stateOf(id)).toMatchObject({ status: 'in_review' });
    await away(id);
    await newConsent(on.counsellor, { case: caseId, discloser: on.north.organisation, recipient: third.organisation });
    expect(await followUp(id)).toMatchObject({ code: 'INVALID_ROW', extensions: { field: 'to_org' } });
    expect((await followUp(id, { to_org: third.organisation })).status).toBe(200);
  });

  it('is nobody’s business but that of the sending office', async () => {
    const { id } = await on.inReview({ returnConsent: true });
    await away(id, second.organisation);
    expect(await on.clerk('POST', `/bleiberecht/referrals/${id}/follow-up`, {})).toMatchObject({ code: 'FOREIGN_ROW' });
  });
});
