import { beforeAll, describe, expect, inject, it } from 'vitest';
import { inDays, loggedIn, rowsOf, SHOWN } from './directus-client.ts';
import { referralsOf, type Referrals } from './support/referrals.ts';

const access = inject('access');
let on: Referrals;
beforeAll(async () => {
  on = await referralsOf(access);
});

const showingsOf = async (id: string) =>
  rowsOf(await on.counsellor('GET', `/items/dossier_showings?filter[referral][_eq]=${id}`));

describe('before a dossier leaves', () => {
  it('the person has seen it: the step is refused in German without a record, and the state stays', async () => {
    const { id } = await on.proposed({ shown: false });
    for (const answer of [
      await on.step(on.counsellor, id, 'confirm'),
      await on.counsellor('PATCH', `/items/referrals/${id}`, { sender_status: 'sent' }),
    ]) {
      expect(answer).toMatchObject({
        status: 422,
        code: 'SHOWN_REQUIRED',
        extensions: { allowed: ['confirm', 'discard'] },
      });
      expect(answer.message).toContain('muss die Person das Dossier gesehen haben');
    }
    expect(await on.stateOf(id)).toMatchObject({ status: 'proposed' });
  });

  it('the form of the step records who showed it, on which day, in which language, with whose help', async () => {
    const { id } = await on.proposed({ shown: false });
    const offered = await on.counsellor('GET', `/bleiberecht/referrals/${id}/steps`);
    expect(offered.data).toMatchObject([
      { key: 'confirm', details: 'shown' },
      { key: 'discard', details: null },
    ]);
    const wrong = { ...SHOWN, shown_on: inDays(2) };
    expect(await on.step(on.counsellor, id, 'confirm', { details: wrong })).toMatchObject({
      code: 'DETAILS_REQUIRED',
      extensions: { field: 'details.shown_on' },
    });
    await on.taken(on.counsellor, id, 'confirm', { details: SHOWN });
    const me = access.users.find((user) => user.role === 'counsellor' && user.office === 'beratung-nord')?.id;
    expect(await showingsOf(id)).toMatchObject([{ ...SHOWN, shown_by: me }]);
    expect(await on.clerk('GET', `/items/dossier_showings?filter[referral][_eq]=${id}`)).toMatchObject({ status: 403 });
  });

  it('a record made before is enough, also for a drag, and comes from the form of the referral too', async () => {
    const { id } = await on.proposed({ shown: false });
    const saved = await on.counsellor('PATCH', `/items/referrals/${id}`, {
      showings: { create: [{ shown_on: inDays(-1), language: 'Farsi' }], update: [], delete: [] },
    });
    expect(saved.status).toBe(200);
    expect((await on.counsellor('GET', `/bleiberecht/referrals/${id}/steps`)).data).toMatchObject([
      { details: null },
      {},
    ]);
    expect((await on.counsellor('PATCH', `/items/referrals/${id}`, { sender_status: 'sent' })).status).toBe(200);
  });

  it('nobody else records it: no machine, no other office, nobody afterwards, and never in another name', async () => {
    const { id } = await on.proposed({ shown: false });
    const wish = { referral: id, ...SHOWN };
    expect(await on.service('POST', '/items/dossier_showings', wish)).toMatchObject({
      status: 403,
      code: 'HUMAN_REQUIRED',
    });
    const other = await loggedIn(access, 'counsellor', 'beratung-sued');
    expect(await other('POST', '/items/dossier_showings', wish)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    expect((await on.clerk('POST', '/items/dossier_showings', wish)).status).toBe(403);
    expect(await on.counsellor('POST', '/items/dossier_showings', { ...wish, language: '' })).toMatchObject({
      code: 'INVALID_ROW',
      extensions: { field: 'language' },
    });
    await on.taken(on.counsellor, id, 'confirm', { details: SHOWN });
    expect(await on.counsellor('POST', '/items/dossier_showings', wish)).toMatchObject({ code: 'ALREADY_SENT' });
    expect(await showingsOf(id)).toHaveLength(1);
  });
});
