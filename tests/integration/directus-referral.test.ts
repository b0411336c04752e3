import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { brokenAt, type ChainedStep } from '../../domain/referral/step-hash.ts';
import { withPg } from '../../platform/stack/pg-client.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newCase,
  newConsent,
  newShowing,
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
let other: Client;
let clerk: Client;
let cooperation: string;

const forward = { discloser: north.organisation, recipient: abh.organisation };
const back = { discloser: abh.organisation, recipient: north.organisation, purpose: 'return_information' };
const step = (caller: Client, id: string, key: string, note?: string, details?: object): Promise<Answer> =>
  caller('POST', `/bleiberecht/referrals/${id}/step`, {
    step: key,
    ...(note ? { note } : {}),
    ...(details ? { details } : {}),
  });
const open = (caller: Client, caseId: string, extra: object = {}): Promise<Answer> =>
  caller('POST', '/items/referrals', {
    case: caseId,
    to_org: abh.organisation,
    cooperation,
    bases: ['25b-1'],
    ...extra,
  });
const statusOf = async (id: string): Promise<unknown[]> => {
  const row = rowOf(await admin('GET', `/items/referrals/${id}?fields=status,sender_status`));
  return [row['status'], row['sender_status']];
};

async function proposed(returnConsent = false): Promise<{ id: string; caseId: string; consent: string }> {
  const caseId = await newCase(counsellor);
  const consent = await newConsent(counsellor, { case: caseId, ...forward });
  if (returnConsent) await newConsent(counsellor, { case: caseId, ...back });
  const id = idOf(await open(counsellor, caseId));
  await newShowing(counsellor, id);
  return { id, caseId, consent };
}

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  other = await loggedIn(access, 'counsellor', 'beratung-sued');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
});

describe('a referral', () => {
  it('is refused without consent, with one of another recipient, direction or case, and with an expired one', async () => {
    const caseId = await newCase(counsellor);
    expect(await open(counsellor, caseId)).toMatchObject({ status: 422, code: 'CONSENT_MISSING' });
    await newConsent(counsellor, { case: caseId, ...back });
    expect(await open(counsellor, caseId)).toMatchObject({ status: 422, code: 'CONSENT_MISSING' });
    const elsewhere = await newConsent(counsellor, {
      case: caseId,
      discloser: north.organisation,
      recipient: south.organisation,
    });
    expect(await open(counsellor, caseId, { consent: elsewhere })).toMatchObject({ code: 'CONSENT_OTHER_RECIPIENT' });
    const { consent } = await proposed();
    expect(await open(counsellor, caseId, { consent })).toMatchObject({ code: 'CONSENT_MISSING' });
    const late = await counsellor('POST', '/items/consents', {
      case: caseId,
      ...forward,
      purpose: 'referral',
      categories: ['residence'],
      valid_from: inDays(30),
      valid_until: inDays(60),
    });
    expect(await open(counsellor, caseId, { consent: idOf(late) })).toMatchObject({ code: 'CONSENT_EXPIRED' });
    expect(rowsOf(await counsellor('GET', `/items/referrals?filter[case][_eq]=${caseId}`))).toEqual([]);
  });

  it('takes no field that the guard sets, and no case of another office', async () => {
    const caseId = await newCase(counsellor);
    await newConsent(counsellor, { case: caseId, ...forward });
    expect(await open(counsellor, caseId, { status: 'granted' })).toMatchObject({
      code: 'INVALID_ROW',
      extensions: { field: 'status' },
    });
    expect(await open(counsellor, caseId, { from_org: south.organisation })).toMatchObject({ code: 'INVALID_ROW' });
    const foreign = await newCase(other);
    expect(await open(counsellor, foreign)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    expect(await open(counsellor, caseId, { bases: ['99z'] })).toMatchObject({
      code: 'INVALID_ROW',
      extensions: { field: 'bases' },
    });
    idOf(await open(service, caseId));
    expect(await open(counsellor, caseId)).toMatchObject({ code: 'INVALID_ROW', extensions: { field: 'case' } });
  });

  it('carries exactly what the consent names, is invisible to the authority until it is sent, and to others for ever', async () => {
    const { id } = await proposed();
    const list = `/items/referrals?filter[id][_eq]=${id}`;
    expect(rowsOf(await clerk('GET', list))).toEqual([]);
    expect((await step(clerk, id, 'receive')).code).toBe('FOREIGN_ROW');
    const [dossier] = rowsOf(await counsellor('GET', `/items/dossiers?filter[referral][_eq]=${id}`));
    const content = z
      .object({
        name: z.object({ last_name: z.string() }),
        case_file: z.object({ person: z.record(z.string(), z.unknown()) }),
      })
      .parse(dossier?.['content']);
    expect(content.name.last_name).toBe('Kanarienvogel');
    expect(Object.keys(content.case_file.person).sort()).toEqual(['birth_date', 'residence_periods']);

    expect(await step(counsellor, id, 'confirm')).toMatchObject({ status: 200, data: { status: 'sent', sequence: 1 } });
    expect(rowsOf(await clerk('GET', list))).toMatchObject([{ status: 'sent' }]);
    expect(rowsOf(await clerk('GET', `/items/dossiers?filter[referral][_eq]=${id}`))).toHaveLength(1);
    expect(rowsOf(await other('GET', list))).toEqual([]);
    expect(rowsOf(await other('GET', `/items/dossiers?filter[referral][_eq]=${id}`))).toEqual([]);
    for (const field of ['case', 'consent', 'sender_status'])
      expect((await clerk('GET', `/items/referrals/${id}?fields=${field}`)).status).toBe(403);
    for (const field of ['status', 'due_on', 'recipient_case', 'decided_at'])
      expect((await counsellor('GET', `/items/referrals/${id}?fields=${field}`)).status).toBe(403);
    expect((await counsellor('GET', `/items/referrals?filter[status][_eq]=sent`)).status).toBe(403);
  });

  it('becomes the authority’s own copy on receipt, and the sending side learns no more without the return consent', async () => {
    const { id } = await proposed();
    await step(counsellor, id, 'confirm');
    expect((await step(clerk, id, 'receive')).status).toBe(200);
    const { recipient_case: copy, received_at } = rowOf(
      await clerk('GET', `/items/referrals/${id}?fields=recipient_case,received_at`),
    );
    expect(received_at).not.toBeNull();
    const own = rowOf(
      await clerk(
        'GET',
        `/items/cases/${String(copy)}?fields=organisation,person.last_name,person.residence_periods.status`,
      ),
    );
    expect(own).toMatchObject({
      organisation: abh.organisation,
      person: { last_name: 'Kanarienvogel', residence_periods: [{ status: 'duldung' }] },
    });
    expect((await counsellor('GET', `/items/cases/${String(copy)}`)).status).toBe(403);

    await step(clerk, id, 'start_review');
    expect((await step(clerk, id, 'ask', 'Was fehlt noch?')).code).toBe('CONSENT_MISSING');
    expect((await step(clerk, id, 'grant')).status).toBe(200);
    expect(await statusOf(id)).toEqual(['granted', 'received']);
    const seen = rowsOf(
      await counsellor('GET', `/items/referral_steps?filter[referral][_eq]=${id}&sort=sequence&fields=step`),
    );
    expect(seen).toEqual([{ step: 'confirm' }, { step: 'receive' }]);
    expect(rowsOf(await clerk('GET', `/items/referral_steps?filter[referral][_eq]=${id}`))).toHaveLength(4);
    await newConsent(clerk, { case: String(copy), ...back });
    expect(await statusOf(id)).toEqual(['granted', 'granted']);
  });

  it('tells the sending side nothing by a refusal either', async () => {
    const { id } = await proposed();
    await step(counsellor, id, 'confirm');
    await step(clerk, id, 'receive');
    await step(clerk, id, 'start_review');
    const hidden = await step(counsellor, id, 'answer', 'x');
    expect(hidden).toMatchObject({ code: 'STEP_NOT_ALLOWED', extensions: { allowed: [] } });
  });

  it('goes back and forth while the return consent holds, with a chain of steps that verifies', async () => {
    const { id } = await proposed(true);
    await step(counsellor, id, 'confirm');
    await step(clerk, id, 'receive');
    await step(clerk, id, 'start_review');
    expect((await step(clerk, id, 'ask')).code).toBe('NOTE_REQUIRED');
    expect((await step(clerk, id, 'ask', 'Bitte Zeugnis A2 nachreichen.')).status).toBe(200);
    expect(await statusOf(id)).toEqual(['question', 'question']);
    expect(rowsOf(await counsellor('GET', `/items/referral_messages?filter[referral][_eq]=${id}`))).toMatchObject([
      { text: 'Bitte Zeugnis A2 nachreichen.' },
    ]);
    expect((await step(counsellor, id, 'answer', 'Liegt bei.')).status).toBe(200);
    expect((await step(clerk, id, 'refuse', undefined, { reason: 'language', notified_on: inDays(0) })).status).toBe(
      200,
    );
    expect(await statusOf(id)).toEqual(['refused', 'refused']);
    const steps = rowsOf(await admin('GET', `/items/referral_steps?filter[referral][_eq]=${id}&sort=sequence`));
    expect(brokenAt(steps as unknown as ChainedStep[])).toBeNull();
    expect(JSON.stringify(steps)).not.toContain('Zeugnis');
  });
});

describe('a step', () => {
  it('that is not allowed is refused in German, with the allowed ones named, by button, by drag and by form', async () => {
    const { id } = await proposed();
    await step(counsellor, id, 'confirm');
    for (const answer of [
      await step(clerk, id, 'grant'),
      await clerk('PATCH', `/items/referrals/${id}`, { status: 'granted' }),
      await clerk('POST', '/items/referral_steps', { referral: id, to_state: 'granted' }),
      await clerk('PATCH', `/items/referrals/${id}`, { steps: { create: [{ step: 'grant' }] } }),
    ]) {
      expect(answer).toMatchObject({ status: 422, code: 'STEP_NOT_ALLOWED', extensions: { allowed: ['receive'] } });
      expect(answer.message).toContain('Jetzt möglich: „Eingang bestätigen“');
    }
    expect(await statusOf(id)).toEqual(['sent', 'sent']);
    expect((await clerk('PATCH', `/items/referrals/${id}`, { status: 'received' })).status).toBe(200);
    expect(await statusOf(id)).toEqual(['received', 'received']);
  });

  it('of a human is closed to a service account', async () => {
    const { id } = await proposed();
    expect(await step(service, id, 'confirm')).toMatchObject({ status: 403, code: 'HUMAN_REQUIRED' });
    const offered = await service('GET', `/bleiberecht/referrals/${id}/steps`);
    expect(
      z
        .array(z.object({ key: z.string() }))
        .parse(offered.data)
        .map((one) => one.key),
    ).toEqual(['discard']);
  });

  it('is taken exactly once when twelve try at the same time', async () => {
    const { id } = await proposed();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        at % 2
          ? step(counsellor, id, 'confirm')
          : counsellor('PATCH', `/items/referrals/${id}`, { sender_status: 'sent' }),
      ),
    );
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 422 && one.code === 'STEP_NOT_ALLOWED')).toHaveLength(11);
    expect(rowsOf(await admin('GET', `/items/referral_steps?filter[referral][_eq]=${id}`))).toHaveLength(1);
  });

  it('leaves other fields alone: one step at a time, and nothing beside it', async () => {
    const { id } = await proposed();
    expect(await counsellor('PATCH', `/items/referrals/${id}`, { sender_status: 'sent', title: 'X' })).toMatchObject({
      code: 'INVALID_ROW',
    });
    expect(
      await counsellor('PATCH', '/items/referrals', {
        keys: [id, (await proposed()).id],
        data: { sender_status: 'sent' },
      }),
    ).toMatchObject({
      code: 'INVALID_ROW',
    });
    expect(await statusOf(id)).toEqual(['proposed', 'proposed']);
  });

  it('once taken is never changed or deleted, not even by the operator', async () => {
    const { id } = await proposed();
    await step(counsellor, id, 'confirm');
    const [row] = rowsOf(await admin('GET', `/items/referral_steps?filter[referral][_eq]=${id}`));
    const path = `/items/referral_steps/${String(row?.['id'])}`;
    expect((await admin('PATCH', path, { to_state: 'granted' })).status).toBe(403);
    expect((await admin('DELETE', path)).status).toBeGreaterThanOrEqual(400);
    expect(rowsOf(await admin('GET', `/items/referral_steps?filter[referral][_eq]=${id}`))).toHaveLength(1);
  });

  it('changes with the process: what staff edit holds for the next step', async () => {
    const { id } = await proposed();
    const [confirm] = rowsOf(
      await admin('GET', `/items/process_steps?filter[key][_eq]=confirm&filter[cooperation][_eq]=${cooperation}`),
    );
    const path = `/items/process_steps/${String(confirm?.['id'])}`;
    await admin('PATCH', path, { active: false });
    expect((await step(counsellor, id, 'confirm')).code).toBe('STEP_NOT_ALLOWED');
    await admin('PATCH', path, { active: true });
    expect((await step(counsellor, id, 'confirm')).status).toBe(200);
  });
});

describe('a dossier', () => {
  it('that is sent is read until the day on which the consent ends; that is received is the authority’s', async () => {
    const { id } = await proposed();
    await step(counsellor, id, 'confirm');
    const read = async () => rowsOf(await clerk('GET', `/items/dossiers?filter[referral][_eq]=${id}`)).length;
    const endsOn = (day: string) =>
      withPg(inject('databaseUrl'), (pg) =>
        pg.query('UPDATE dossiers SET readable_until = $1 WHERE referral = $2', [day, id]),
      );
    await endsOn(inDays(-1));
    expect(await read()).toBe(0);
    await endsOn(inDays(1));
    expect(await read()).toBe(1);
    await step(clerk, id, 'receive');
    await endsOn(inDays(-1));
    expect(await read()).toBe(1);
  });
});

describe('a withdrawal', () => {
  const withdraw = (consent: string): Promise<Answer> =>
    counsellor('PATCH', `/items/consents/${consent}`, { withdrawn_at: new Date().toISOString() });

  it('before receipt makes the dossier unreadable and ends the referral, in the same transaction', async () => {
    const { id, consent } = await proposed();
    await step(counsellor, id, 'confirm');
    expect((await withdraw(consent)).status).toBe(200);
    expect(await statusOf(id)).toEqual(['withdrawn', 'withdrawn']);
    const [dossier] = rowsOf(await admin('GET', `/items/dossiers?filter[referral][_eq]=${id}`));
    expect(dossier).toMatchObject({ content: null });
    expect(dossier?.['unreadable_on']).not.toBeNull();
    expect((await step(clerk, id, 'receive')).code).toBe('STEP_NOT_ALLOWED');
    const steps = rowsOf(await admin('GET', `/items/referral_steps?filter[referral][_eq]=${id}&sort=sequence`));
    expect(steps.at(-1)).toMatchObject({ step: 'consent_withdrawn', to_state: 'withdrawn' });
    expect(brokenAt(steps as unknown as ChainedStep[])).toBeNull();
  });

  it('after receipt marks the authority’s copy, and nothing further flows', async () => {
    const { id, consent } = await proposed(true);
    await step(counsellor, id, 'confirm');
    await step(clerk, id, 'receive');
    await step(clerk, id, 'start_review');
    await step(clerk, id, 'ask', 'Was fehlt?');
    await withdraw(consent);
    const row = rowOf(
      await clerk(
        'GET',
        `/items/referrals/${id}?fields=consent_withdrawn_on,recipient_case.consent_withdrawn_on,status`,
      ),
    );
    expect(row).toMatchObject({
      status: 'question',
      consent_withdrawn_on: inDays(0),
      recipient_case: { consent_withdrawn_on: inDays(0) },
    });
    expect((await step(counsellor, id, 'answer', 'Noch etwas')).code).toBe('CONSENT_WITHDRAWN');
  });

  it('stays, and a consent is never rewritten', async () => {
    const { consent } = await proposed();
    await withdraw(consent);
    expect((await counsellor('PATCH', `/items/consents/${consent}`, { withdrawn_at: null })).status).toBe(422);
    const second = (await proposed()).consent;
    expect(
      (await counsellor('PATCH', `/items/consents/${second}`, { valid_until: inDays(999) })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await admin('PATCH', `/items/consents/${second}`, { valid_until: inDays(999) })).code).toBe('INVALID_ROW');
  });

  it('races a step without a deadlock: either it came first, or the step is refused', async () => {
    const { id, consent } = await proposed();
    const [taken, gone] = await Promise.all([step(counsellor, id, 'confirm'), withdraw(consent)]);
    expect(gone.status).toBe(200);
    expect([200, 422]).toContain(taken.status);
    expect(await statusOf(id)).toEqual(['withdrawn', 'withdrawn']);
  });
});

describe('consents', () => {
  it('that are incomplete or cannot hold are refused, with the field named', async () => {
    const caseId = await newCase(counsellor);
    const wish = {
      case: caseId,
      ...forward,
      purpose: 'referral',
      categories: ['residence'],
      valid_from: inDays(0),
      valid_until: inDays(9),
    };
    const refused = async (change: object): Promise<unknown> =>
      (await counsellor('POST', '/items/consents', { ...wish, ...change })).extensions['field'];
    expect(await refused({ categories: [] })).toBe('categories');
    expect(await refused({ valid_until: inDays(-1), valid_from: inDays(-9) })).toBe('valid_until');
    expect(await refused({ valid_until: inDays(-1) })).toBe('valid_until');
    expect(await refused({ recipient: north.organisation })).toBe('recipient');
    expect(await refused({ discloser: south.organisation })).toBe('discloser');
  });
});

describe('an assessment', () => {
  it('is confirmed by a person, who is named from the session', async () => {
    const caseId = await newCase(counsellor);
    const made = await service('POST', '/items/assessments', {
      case: caseId,
      basis: '25b-1',
      outcome: 'met',
      as_of: inDays(0),
      confirmed: true,
    });
    const path = `/items/assessments/${idOf(made)}`;
    expect(rowOf(await counsellor('GET', path))['confirmed']).toBe(false);
    expect((await service('PATCH', path, { confirmed: true })).status).toBe(403);
    expect((await counsellor('PATCH', path, { outcome: 'barred' })).status).toBeGreaterThanOrEqual(400);
    const me = rowOf(await counsellor('GET', '/users/me?fields=id'))['id'];
    expect(rowOf(await counsellor('PATCH', path, { confirmed: true, confirmed_by: north.serviceUser }))).toMatchObject({
      confirmed: true,
      confirmed_by: me,
    });
  });
});
