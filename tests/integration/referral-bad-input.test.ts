import { beforeAll, describe, expect, inject, it } from 'vitest';
import { withPg } from '../../platform/stack/pg-client.ts';
import { idOf, inDays, newConsent, newShowing, rowOf, rowsOf, type Answer } from './directus-client.ts';
import { joined } from './support/partners.ts';
import { referralsOf, type Referrals } from './support/referrals.ts';

const access = inject('access');
let on: Referrals;
beforeAll(async () => {
  on = await referralsOf(access);
});

/** Refused, in German, and nothing has changed. */
async function refusedAt(id: string, state: string, answer: Answer, code: string): Promise<void> {
  expect([answer.status >= 400, answer.code]).toEqual([true, code]);
  expect(answer.message).toMatch(/[a-zäöü]{3,}/);
  expect(answer.extensions).toMatchObject({ code, reason: answer.message });
  expect(await on.stateOf(id)).toMatchObject({ status: state });
}

describe('a deadline in the past', () => {
  it('is refused: for an answer, a promise, and a notification that is still to come', async () => {
    const { id } = await on.inReview({ returnConsent: true });
    const wrong = [
      ['ask', 'answer_by', { answer_by: inDays(-1) }],
      ['promise', 'valid_until', { condition: 'A2', valid_until: inDays(0) }],
      ['refuse', 'notified_on', { reason: 'other', notified_on: inDays(2) }],
      ['grant', 'decided_on', { decided_on: inDays(2) }],
    ] as const;
    for (const [key, field, details] of wrong) {
      const answer = await on.step(on.clerk, id, key, { note: 'x', details });
      await refusedAt(id, 'in_review', answer, 'DETAILS_REQUIRED');
      expect(answer.extensions).toMatchObject({ field: `details.${field}`, allowed: expect.arrayContaining([key]) });
    }
  });
});

describe('a consent', () => {
  it('that is withdrawn, expired, for others or narrower than the dossier carries nothing', async () => {
    const { id, consent, caseId } = await on.proposed();
    const elsewhere = await newConsent(on.counsellor, { case: caseId, ...on.forward, purpose: 'case_conference' });
    expect(await on.open(caseId, { consent: elsewhere })).toMatchObject({ code: 'INVALID_ROW' });
    await on.counsellor('PATCH', `/items/consents/${consent}`, { withdrawn_at: new Date().toISOString() });
    await refusedAt(id, 'withdrawn', await on.step(on.counsellor, id, 'confirm'), 'STEP_NOT_ALLOWED');
    expect(await on.open(caseId)).toMatchObject({ code: 'CONSENT_WITHDRAWN' });
    expect(await on.open(caseId, { consent: elsewhere })).toMatchObject({ code: 'CONSENT_OTHER_PURPOSE' });
    const back = await newConsent(on.counsellor, { case: caseId, ...on.back });
    expect(await on.open(caseId, { consent: back })).toMatchObject({ code: 'CONSENT_OTHER_RECIPIENT' });
  });

  it('of one person carries no data of another: neither changes the case hands, nor does it count in one that did', async () => {
    const { id, caseId } = await on.proposed();
    const [other] = rowsOf(await on.counsellor('GET', '/items/persons?fields=id&limit=1&sort=id'));
    const swap = (person: unknown) => on.counsellor('PATCH', `/items/cases/${caseId}`, { person });
    for (const person of [other?.['id'], { last_name: 'Andere' }, { id: other?.['id'] }]) {
      const answer = await swap(person);
      expect(answer).toMatchObject({ extensions: { field: 'person' } });
      await refusedAt(id, 'proposed', answer, 'INVALID_ROW');
    }
    await withPg(inject('databaseUrl'), (client) =>
      client.query('UPDATE cases SET person = $1 WHERE id = $2', [other?.['id'], caseId]),
    );
    await refusedAt(id, 'proposed', await on.step(on.counsellor, id, 'confirm'), 'CONSENT_MISSING');
    await on.taken(on.counsellor, id, 'discard');
    expect(await on.open(caseId)).toMatchObject({ code: 'CONSENT_MISSING' });
  });

  it('narrower than the dossier sends nothing', async () => {
    const { id } = await on.proposed();
    await withPg(inject('databaseUrl'), (client) =>
      client.query(`UPDATE dossiers SET categories = '["personal_data","residence","health"]' WHERE referral = $1`, [
        id,
      ]),
    );
    await refusedAt(id, 'proposed', await on.step(on.counsellor, id, 'confirm'), 'CONSENT_TOO_NARROW');
  });
});

describe('the wrong hand', () => {
  it('takes no step: the other side, a machine where a human must act, an office outside', async () => {
    const { id } = await on.proposed();
    await refusedAt(id, 'proposed', await on.step(on.clerk, id, 'receive'), 'FOREIGN_ROW');
    await refusedAt(id, 'proposed', await on.step(on.service, id, 'confirm'), 'HUMAN_REQUIRED');
    await on.taken(on.counsellor, id, 'confirm');
    const answer = await on.step(on.counsellor, id, 'receive');
    await refusedAt(id, 'sent', answer, 'STEP_NOT_ALLOWED');
    expect(answer.message).toContain('Sache der anderen Organisation');
    expect(answer.extensions['allowed']).toEqual(['withdraw']);
  });

  it('at the same time as eleven others takes exactly one step, whatever step each wants', async () => {
    const { id } = await on.inReview({ returnConsent: true });
    const wishes = [
      ['grant', { details: { basis: '25b-1' } }],
      ['refuse', { details: { reason: 'other', notified_on: inDays(0) } }],
      ['promise', { details: { condition: 'A2', valid_until: inDays(9) } }],
      ['return', { note: 'unvollständig' }],
    ] as const;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => {
        const [key, more] = wishes[at % 4] ?? wishes[0];
        return on.step(on.clerk, id, key, more);
      }),
    );
    const won = answers.filter((one) => one.status === 200);
    const codes = new Set(answers.filter((one) => one.status !== 200).map((one) => one.code));
    // A promise leaves granting and refusing open: then two of them in a row are lawful.
    const steps = rowsOf(await on.admin('GET', `/items/referral_steps?filter[referral][_eq]=${id}&sort=sequence`));
    expect(steps).toHaveLength(3 + won.length);
    expect(steps.map((step) => step['sequence'])).toEqual(steps.map((_, at) => at + 1));
    expect([...codes]).toEqual(['STEP_NOT_ALLOWED']);
    const decided = rowsOf(await on.clerk('GET', `/items/decisions?filter[referral][_eq]=${id}`));
    expect(decided.length).toBeLessThanOrEqual(1);
  });
});

describe('a partner that has left', () => {
  it('gets nothing: no new referral, and none that was proposed before', async () => {
    const gone = await joined(on.admin, on.cooperation, 'abh', { valid_to: inDays(-2) });
    const { caseId } = await on.proposed();
    await newConsent(on.counsellor, { case: caseId, discloser: on.north.organisation, recipient: gone.organisation });
    expect(await on.open(caseId, { to_org: gone.organisation })).toMatchObject({
      code: 'INVALID_ROW',
      extensions: { field: 'to_org' },
    });
    await gone.leave();

    const leaving = await joined(on.admin, on.cooperation, 'abh');
    await newConsent(on.counsellor, {
      case: caseId,
      discloser: on.north.organisation,
      recipient: leaving.organisation,
    });
    const id = idOf(await on.open(caseId, { to_org: leaving.organisation }));
    await newShowing(on.counsellor, id);
    await leaving.leave();
    const answer = await on.step(on.counsellor, id, 'confirm');
    await refusedAt(id, 'proposed', answer, 'PARTNER_LEFT');
    expect(answer.extensions['allowed']).toEqual(['confirm', 'discard']);
    await on.taken(on.counsellor, id, 'discard');
  });
});

describe('a person in two cooperations', () => {
  it('is referred by each on its own: another authority with another consent, never twice to the same', async () => {
    const second = idOf(
      await on.admin('POST', '/items/cooperations', {
        key: `zweite-${Date.now()}`,
        name: 'Zweite Kooperation',
        summary_de: 'x',
        summary_en: 'x',
      }),
    );
    const states: Record<string, string> = {};
    for (const [key, more] of Object.entries({
      begun: { initial: true },
      gone: { on_consent_withdrawn: true },
      done: { final: true },
    }))
      states[key] = idOf(
        await on.admin('POST', '/items/process_states', {
          cooperation: second,
          process: 'referral',
          key: `${key}_2`,
          label_de: key,
          label_en: key,
          ...more,
        }),
      );
    idOf(
      await on.admin('POST', '/items/process_steps', {
        cooperation: second,
        process: 'referral',
        key: 'hand_in',
        label_de: 'Abgeben',
        label_en: 'Hand in',
        from_state: states['begun'],
        to_state: states['gone'],
        side: 'sender',
        kind: 'human',
        requires: ['forward_consent', 'dossier'],
        effects: ['send'],
      }),
    );
    for (const [organisation, role] of [
      [on.north.organisation, 'counselling'],
      [on.abh.organisation, 'abh'],
    ])
      idOf(await on.admin('POST', '/items/cooperation_partners', { cooperation: second, organisation, role }));
    const other = await joined(on.admin, second, 'abh');

    const { id, caseId } = await on.sent();
    const twice = await on.open(caseId, { cooperation: second });
    expect(twice).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field: 'case' } });
    expect(twice.message).toContain(
      String(rowOf(await on.counsellor('GET', `/items/referrals/${id}?fields=number`))['number']),
    );
    expect(await on.open(caseId, { cooperation: second, to_org: other.organisation })).toMatchObject({
      code: 'CONSENT_MISSING',
    });
    await newConsent(on.counsellor, { case: caseId, discloser: on.north.organisation, recipient: other.organisation });
    const made = idOf(await on.open(caseId, { cooperation: second, to_org: other.organisation }));
    expect(await on.step(on.counsellor, made, 'confirm')).toMatchObject({
      code: 'STEP_NOT_ALLOWED',
      extensions: { allowed: ['hand_in'] },
    });
    await on.taken(on.counsellor, made, 'hand_in');
    expect(await on.stateOf(id)).toMatchObject({ status: 'sent' });
    await other.leave();
  });
});

describe('a process step', () => {
  it('with a deadline that nobody can mean, or with two forms, is refused when it is saved', async () => {
    const [confirm] = rowsOf(
      await on.admin('GET', `/items/process_steps?filter[key][_eq]=confirm&filter[cooperation][_eq]=${on.cooperation}`),
    );
    const path = `/items/process_steps/${String(confirm?.['id'])}`;
    expect(await on.admin('PATCH', path, { deadline_amount: 0 })).toMatchObject({
      code: 'INVALID_ROW',
      extensions: { field: 'deadline_amount' },
    });
    const muster = `/items/cooperations/${on.cooperation}`;
    const [category] = rowsOf(
      await on.admin('GET', `/items/triage_categories?filter[cooperation][_eq]=${on.cooperation}&limit=1`),
    );
    const triage = `/items/triage_categories/${String(category?.['id'])}`;
    const [rule] = rowsOf(await on.admin('GET', '/items/clock_rules?filter[kind][_eq]=task_due'));
    const clock = `/items/clock_rules/${String(rule?.['id'])}`;
    const wrong = [
      [path, 'deadline_amount', { deadline_amount: 999_999_999 }, '520 Arbeitstage'],
      [path, 'deadline_amount', { deadline_amount: 37, deadline_unit: 'months' }, '36 Monate'],
      [path, 'deadline_amount', { deadline_amount: 'sieben' }, 'ganze Zahl'],
      [path, 'deadline_unit', { deadline_unit: 'weeks' }, 'Kalendertage'],
      [path, 'deadline_unit', { deadline_unit: null }, 'Zahl und Einheit'],
      [path, 'reminder_amount', { reminder_amount: 1101, reminder_unit: 'calendar_days' }, '1100 Kalendertage'],
      [path, 'reminder_amount', { reminder_amount: 5, reminder_unit: 'working_days' }, 'weniger als 5'],
      [triage, 'target_amount', { target_amount: 37, target_unit: 'months' }, '36 Monate'],
      [muster, 'conference_amount', { conference_amount: 0 }, 'mindestens 1'],
      [muster, 'conference_amount', { conference_amount: 37 }, '36 Monate'],
      [muster, 'agenda_amount', { agenda_amount: 999_999_999 }, '520 Arbeitstage'],
      [clock, 'days_before', { days_before: [1101] }, '1100'],
      [clock, 'escalate_from', { escalate_from: 'bald' }, 'ganze Zahl'],
    ] as const;
    for (const [where, field, change, said] of wrong) {
      const answer = await on.admin('PATCH', where, change);
      expect({ ...answer, change }).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field }, change });
      expect(answer.message).toContain(said);
    }
    expect(await on.admin('PATCH', path, { effects: ['send', 'refuse'] })).toMatchObject({
      code: 'INVALID_ROW',
      extensions: { field: 'effects' },
    });
    expect(rowOf(await on.admin('GET', path))).toEqual(confirm);
  });
});
