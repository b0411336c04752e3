import { beforeAll, describe, expect, inject, it } from 'vitest';
import { remedyUntil } from '../../domain/deadlines/remedy-until.ts';
import { idOf, inDays, newCase, newConsent, rowOf, rowsOf } from './directus-client.ts';
import { referralsOf, type Referrals } from './support/referrals.ts';

const access = inject('access');
let on: Referrals;
let counsellorId: string;
beforeAll(async () => {
  on = await referralsOf(access);
  counsellorId = String(rowOf(await on.counsellor('GET', '/users/me?fields=id'))['id']);
});

const outcomesOf = async (referral: string) =>
  rowsOf(await on.counsellor('GET', `/items/outcomes?filter[referral][_eq]=${referral}`));
const tasksOf = async (caseId: string) =>
  rowsOf(await on.counsellor('GET', `/items/tasks?filter[case][_eq]=${caseId}&sort=due_on,title`));
const remedyOf = async (caller: Referrals['clerk'], id: string): Promise<unknown> =>
  rowOf(await caller('GET', `/bleiberecht/referrals/${id}/remedy`))['remedy'];
const refusal = { reason: 'livelihood', notified_on: inDays(0) };

describe('the outcome at the centre', () => {
  it('is unknown from receipt on, and stays so when the authority decides without the return consent', async () => {
    const { id, copy } = await on.inReview();
    const [before] = await outcomesOf(id);
    expect(before).toMatchObject({ result: 'unknown', source: 'none', remedy_until: null });
    await on.taken(on.clerk, id, 'refuse', { details: refusal });
    // Nothing at the centre tells that there was a decision.
    expect(await outcomesOf(id)).toEqual([before]);
    expect(await remedyOf(on.counsellor, id)).toBeNull();
    expect(await remedyOf(on.clerk, id)).toMatchObject({ until: remedyUntil(inDays(0), 'NW') });
    // The person agrees later: the centre learns it in the same moment.
    await newConsent(on.clerk, { case: copy, ...on.back });
    expect(await outcomesOf(id)).toMatchObject([
      { result: 'refused', source: 'authority', remedy_until: remedyUntil(inDays(0), 'NW') },
    ]);
  });

  it('is written with the decision while the return consent holds, and the plan opens again', async () => {
    const { id, caseId } = await on.inReview({ returnConsent: true });
    rowOf(
      await on.counsellor('PATCH', `/items/cases/${caseId}`, {
        counsellor: counsellorId,
        state: 'closed',
        closed_on: inDays(0),
      }),
    );
    await on.taken(on.clerk, id, 'refuse', { details: { ...refusal, instructed: false } });
    const until = remedyUntil(inDays(0), 'NW', false);
    expect(await outcomesOf(id)).toMatchObject([{ result: 'refused', remedy_until: until, instructed: false }]);
    expect(rowOf(await on.counsellor('GET', `/items/cases/${caseId}?fields=state,closed_on`))).toEqual({
      state: 'open',
      closed_on: null,
    });
    const tasks = await tasksOf(caseId);
    expect(tasks.map(({ title, origin }) => [title, origin])).toEqual([
      ['Ablehnung: Perspektivplan neu ansehen', 'decision'],
      ['Ablehnung: Rechtsmittel und Eilantrag prüfen', 'decision'],
    ]);
    expect(tasks[1]).toMatchObject({ due_on: until, owner: counsellorId });

    await on.taken(on.clerk, id, 'object');
    expect(await remedyOf(on.counsellor, id)).toBeNull();
    await on.taken(on.clerk, id, 'grant', { details: { basis: '25b-1', valid_until: inDays(700) } });
    expect(await outcomesOf(id)).toMatchObject([
      { result: 'granted', basis: '25b-1', remedy_until: null, notified_on: null },
    ]);
    // What was decided stays with the authority: the centre's row is its own.
    expect(rowsOf(await on.clerk('GET', `/items/decisions?filter[referral][_eq]=${id}`))).toHaveLength(2);
    expect((await on.clerk('GET', '/items/outcomes')).status).toBe(403);
  });

  it('is recorded by hand when the person tells, with the day of the remedy counted by the software', async () => {
    const { id, caseId } = await on.received();
    const [row] = await outcomesOf(id);
    const path = `/items/outcomes/${String(row?.['id'])}`;
    rowOf(
      await on.counsellor('PATCH', path, {
        result: 'refused',
        source: 'person',
        notified_on: inDays(-3),
        remedy_until: inDays(999),
      }),
    );
    expect(await outcomesOf(id)).toMatchObject([{ remedy_until: remedyUntil(inDays(-3), 'NW'), source: 'person' }]);
    expect(await tasksOf(caseId)).toHaveLength(2);
    expect(await remedyOf(on.counsellor, id)).toMatchObject({ until: remedyUntil(inDays(-3), 'NW'), side: 'sender' });
    expect(await on.counsellor('PATCH', path, { notified_on: inDays(3) })).toMatchObject({
      status: 422,
      code: 'INVALID_ROW',
      extensions: { field: 'notified_on' },
    });
    expect(
      await on.counsellor('POST', '/items/outcomes', {
        case: caseId,
        referral: id,
        result: 'granted',
        source: 'person',
        known_on: inDays(0),
      }),
    ).toMatchObject({ code: 'INVALID_ROW', extensions: { field: 'referral' } });
  });

  it('of a case without a referral is recorded by the account of n8n too', async () => {
    const caseId = await newCase(on.counsellor);
    const made = await on.service('POST', '/items/outcomes', { case: caseId, result: 'moved', source: 'other' });
    expect(rowOf(await on.counsellor('GET', `/items/outcomes/${idOf(made)}`))).toMatchObject({
      result: 'moved',
      known_on: inDays(0),
    });
  });
});

describe('a refusal', () => {
  it('names the responsible person and the deputy of the own office to each side', async () => {
    const { id, caseId, copy } = await on.inReview({ returnConsent: true });
    const colleagues = access.users.filter((user) => user.office === 'beratung-nord');
    const deputy = colleagues.find((user) => user.role === 'coordinator');
    rowOf(await on.admin('PATCH', `/users/${counsellorId}`, { deputy: deputy?.id }));
    try {
      rowOf(await on.counsellor('PATCH', `/items/cases/${caseId}`, { counsellor: counsellorId }));
      const clerkId = rowOf(await on.clerk('GET', '/users/me?fields=id'))['id'];
      rowOf(await on.clerk('PATCH', `/items/cases/${copy}`, { counsellor: clerkId }));
      const [row] = await outcomesOf(id);
      rowOf(
        await on.counsellor('PATCH', `/items/outcomes/${String(row?.['id'])}`, {
          responsible: counsellorId,
          deputy: deputy?.id,
        }),
      );
      await on.taken(on.clerk, id, 'refuse', { details: refusal });
      expect(await remedyOf(on.counsellor, id)).toMatchObject({
        responsible: 'Berta Beispiel',
        deputy: 'Kim Koordination',
        side: 'sender',
      });
      expect(await remedyOf(on.clerk, id)).toMatchObject({ responsible: 'Alex Amt', deputy: null, side: 'recipient' });
    } finally {
      await on.admin('PATCH', `/users/${counsellorId}`, { deputy: null });
    }
  });
});

describe('a promise and a question', () => {
  it('become tasks with the day, and hold the authority to it', async () => {
    const { id, caseId } = await on.inReview({ returnConsent: true });
    const details = { missing: ['Zeugnis A2', 'Mietvertrag'], answer_by: inDays(20) };
    await on.taken(on.clerk, id, 'ask', { note: 'Bitte nachreichen.', details });
    expect(await on.stateOf(id)).toMatchObject({ status: 'question', due_on: inDays(20) });
    expect(rowsOf(await on.counsellor('GET', `/items/referral_messages?filter[referral][_eq]=${id}`))).toMatchObject([
      { text: 'Bitte nachreichen.', missing: [{ item: 'Zeugnis A2' }, { item: 'Mietvertrag' }], answer_by: inDays(20) },
    ]);
    expect(await tasksOf(caseId)).toMatchObject([
      { title: 'Mietvertrag', due_on: inDays(20), origin: 'question' },
      { title: 'Zeugnis A2', due_on: inDays(20), origin: 'question' },
    ]);
    await on.taken(on.counsellor, id, 'answer', { note: 'Beides liegt bei.' });
    await on.taken(on.clerk, id, 'promise', {
      details: { condition: 'Arbeitsvertrag liegt vor', valid_until: inDays(60) },
    });
    expect(await on.stateOf(id)).toMatchObject({ status: 'promised', due_on: inDays(60) });
    expect((await tasksOf(caseId)).at(-1)).toMatchObject({
      title: 'Bedingung der Zusicherung erfüllen',
      due_on: inDays(60),
      note: 'Arbeitsvertrag liegt vor',
    });
  });
});
