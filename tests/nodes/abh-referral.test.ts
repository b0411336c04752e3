import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeDirectus, type Asked, type Handler } from './support/fake-directus.ts';
import { outputOf, runWorkflow } from './support/run-workflow.ts';
import type { NodeSpec } from './support/make-workflow.ts';

const CASE = '0f5e6300-0000-4000-8000-0000000000c1';
const REFERRAL = '0f5e6300-0000-4000-8000-0000000000e1';
const CENTRE = '0f5e6300-0000-4000-8000-0000000000a1';
const ABH = '0f5e6300-0000-4000-8000-0000000000a2';
const COOPERATION = '0f5e6300-0000-4000-8000-0000000000b1';
const ME = '0f5e6300-0000-4000-8000-0000000000f1';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const data = (body: unknown) => ({ body: { data: body } });
const failed = (status: number, code: string, more = {}) => ({
  status,
  body: { errors: [{ message: 'Deutscher Text', extensions: { code, ...more } }] },
});
const REFERRAL_ROW = { id: REFERRAL, number: 'W-1', from_org: CENTRE, sender_status: 'proposed' };

/** A centre with one case; `over` answers first. */
const centre =
  (over: Handler = () => undefined): Handler =>
  async (asked) => {
    const special = await over(asked);
    if (special) return special;
    const { method, path } = asked;
    if (path === '/users/me') return data({ id: ME, organisation: { id: CENTRE, kind: 'counselling' } });
    if (path === '/items/cases')
      return data([{ id: CASE, number: 'F-1', responsible_abh: ABH, cooperation: COOPERATION }]);
    if (path === '/items/process_states') return data([{ key: 'granted' }, { key: 'discarded' }]);
    if (path === '/items/referrals' && method === 'POST') return data({ id: REFERRAL });
    if (path === '/items/referrals') return data(asked.query.get('filter')?.includes('"id"') ? [REFERRAL_ROW] : []);
    return undefined;
  };

const run = async (
  handler: Handler,
  parameters: INodeParameters,
  items: INodeExecutionData[] = [{ json: { subject: CASE } }],
  onError?: NodeSpec['onError'],
) => {
  const server = await fakeDirectus(handler);
  open.push(async () => await server.close());
  const result = await runWorkflow(
    [
      { name: 'Start', type: 'test.start', to: [['Referral']] },
      { name: 'Referral', type: 'n8n-nodes-bleiberecht.abhReferral', parameters, ...(onError ? { onError } : {}) },
    ],
    { url: server.url, token: 'secret' },
    items,
  );
  const [referrals = [], notPossible = []] = outputOf(result, 'Referral');
  return { server, result, referrals, notPossible, error: result.data.resultData.error };
};
const filterOf = (asked: Asked | undefined) =>
  JSON.parse(asked?.query.get('filter') ?? '{}') as Record<string, unknown>;

describe('ABH Referral: propose', () => {
  it('proposes with the authority and the cooperation of the case, and leaves the consent to the guard', async () => {
    const { server, referrals, error } = await run(centre(), { operation: 'open', bases: ['25b-1'] });
    expect(error).toBeUndefined();
    expect(server.of('POST', '/items/referrals')[0]?.body).toEqual({
      case: CASE,
      to_org: ABH,
      cooperation: COOPERATION,
      bases: ['25b-1'],
    });
    expect(referrals).toEqual([
      {
        json: { referralId: REFERRAL, number: 'W-1', status: 'proposed', dueOn: null, caseId: CASE, created: true },
        pairedItem: [{ item: 0 }],
      },
    ]);
  });

  it('makes one referral of several results about one case, and links it to all of them', async () => {
    const items = ['25b-1', '104c-1'].map((basis) => ({ json: { caseId: CASE, basis } }));
    const { server, referrals } = await run(centre(), { operation: 'open' }, items);
    expect(server.of('POST', '/items/referrals')).toHaveLength(1);
    expect(server.of('POST', '/items/referrals')[0]?.body).toMatchObject({ bases: ['104c-1', '25b-1'] });
    expect(referrals[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
  });

  it('answers the referral that is under way instead of proposing again', async () => {
    const { server, referrals } = await run(
      centre(({ method, path }) =>
        method === 'GET' && path === '/items/referrals' ? data([REFERRAL_ROW]) : undefined,
      ),
      { operation: 'open' },
    );
    expect(server.of('POST', '/items/referrals')).toHaveLength(0);
    expect(filterOf(server.of('GET', '/items/referrals')[0])).toMatchObject({
      sender_status: { _nin: ['granted', 'discarded'] },
    });
    expect(referrals[0]?.json).toMatchObject({ referralId: REFERRAL, created: false });
  });

  it.each([
    ['CONSENT_MISSING', 'consent'],
    ['CONSENT_EXPIRED', 'consent'],
    ['CONSENT_WITHDRAWN', 'consent'],
    ['CONSENT_TOO_NARROW', 'consent'],
    ['INVALID_ROW', 'to_org'],
  ])('takes the second output when the guard refuses with %s for %s', async (code, field) => {
    const { referrals, notPossible, error } = await run(
      centre(({ method, path }) =>
        method === 'POST' && path === '/items/referrals' ? failed(422, code, { field }) : undefined,
      ),
      { operation: 'open' },
    );
    expect(error).toBeUndefined();
    expect(referrals).toEqual([]);
    expect(notPossible).toEqual([
      {
        json: { caseId: CASE, caseNumber: 'F-1', recipient: ABH, code, reason: 'Deutscher Text' },
        pairedItem: [{ item: 0 }],
      },
    ]);
  });

  it('answers the referral that another run proposed in the same moment', async () => {
    let asked = 0;
    const { referrals, error } = await run(
      centre(({ method, path }) => {
        if (path !== '/items/referrals') return undefined;
        if (method === 'POST') return failed(422, 'INVALID_ROW', { field: 'case' });
        asked += 1;
        return data(asked === 1 ? [] : [REFERRAL_ROW]);
      }),
      { operation: 'open' },
    );
    expect(error).toBeUndefined();
    expect(referrals[0]?.json).toMatchObject({ referralId: REFERRAL, created: false });
  });

  it.each([
    [
      'a case of another organisation',
      centre(({ path }) => (path === '/items/cases' ? data([]) : undefined)),
      'caseId',
    ],
  ])('names the field for %s', async (_name, handler, field) => {
    const { error } = await run(handler, { operation: 'open' });
    expect(error?.message).toContain(field);
    expect(error?.description).toContain(field);
  });

  it.each([
    ['RECIPIENT_MISSING', { responsible_abh: null, cooperation: COOPERATION }],
    ['COOPERATION_MISSING', { responsible_abh: ABH, cooperation: null }],
  ])('takes the second output for a case that staff have not completed: %s', async (code, part) => {
    const { server, notPossible, error } = await run(
      centre(({ path }) => (path === '/items/cases' ? data([{ id: CASE, number: 'F-1', ...part }]) : undefined)),
      { operation: 'open' },
    );
    expect(error).toBeUndefined();
    expect(notPossible[0]?.json).toMatchObject({ caseId: CASE, code });
    expect(server.of('POST', '/items/referrals')).toHaveLength(0);
  });

  it('goes on with the other items when it may', async () => {
    const { referrals, error } = await run(
      centre(),
      { operation: 'open' },
      [{ json: { subject: 'nonsense' } }, { json: { subject: CASE } }],
      'continueRegularOutput',
    );
    expect(error).toBeUndefined();
    expect(referrals.map(({ pairedItem }) => pairedItem)).toEqual([[{ item: 0 }], [{ item: 1 }]]);
    expect(referrals[0]?.json).toEqual({ error: 'caseId: is no ID of a case' });
    expect(referrals[1]?.json).toMatchObject({ created: true });
  });
});

describe('ABH Referral: steps', () => {
  const step = `/bleiberecht/referrals/${REFERRAL}/step`;
  const item = [{ json: { referralId: REFERRAL } }];

  it('takes a step with a note', async () => {
    const { server, referrals } = await run(
      centre(({ path }) => (path === step ? { body: { id: REFERRAL, status: 'in_review', sequence: 3 } } : undefined)),
      { operation: 'takeStep', step: 'answer', note: 'Nachweis liegt bei' },
      item,
    );
    expect(server.of('POST', step)[0]?.body).toEqual({ step: 'answer', note: 'Nachweis liegt bei' });
    expect(referrals[0]?.json).toMatchObject({ referralId: REFERRAL, status: 'in_review', taken: true });
  });

  it('names the allowed steps when a step is refused', async () => {
    const { error } = await run(
      centre(({ path }) => {
        if (path === step)
          return failed(422, 'STEP_NOT_ALLOWED', {
            allowed: ['confirm', 'discard'],
            reason_en: 'Not allowed in this state',
          });
        return path === '/items/referral_steps' ? data([{ step: 'propose', acted_by: ME }]) : undefined;
      }),
      { operation: 'takeStep', step: 'grant' },
      item,
    );
    expect(error?.message).toBe('Not allowed in this state');
    expect(error?.description).toBe('Deutscher Text Allowed now: confirm, discard.');
  });

  it('is content when an earlier attempt of this account took the step', async () => {
    const { referrals, error } = await run(
      centre(({ path }) => {
        if (path === step) return failed(422, 'STEP_NOT_ALLOWED', { allowed: [] });
        return path === '/items/referral_steps' ? data([{ step: 'answer', acted_by: ME }]) : undefined;
      }),
      { operation: 'takeStep', step: 'answer' },
      item,
    );
    expect(error).toBeUndefined();
    expect(referrals[0]?.json).toMatchObject({ taken: false });
  });

  it('reads where a referral stands', async () => {
    const { referrals } = await run(centre(), { operation: 'get' }, item);
    expect(referrals[0]?.json).toEqual({ referralId: REFERRAL, number: 'W-1', status: 'proposed', dueOn: null });
  });

  const authority = centre(({ path }) => {
    if (path === '/users/me') return data({ id: ME, organisation: { id: ABH, kind: 'abh' } });
    return path === '/items/referrals'
      ? data([{ id: REFERRAL, number: 'W-1', from_org: CENTRE, status: 'received', due_on: '2027-03-01' }])
      : undefined;
  });

  it('lists what an authority received and is due by a day', async () => {
    const { server, referrals } = await run(authority, { operation: 'listDue', dueBy: '2027-03-02' });
    expect(filterOf(server.of('GET', '/items/referrals')[0])).toEqual({
      _and: [{ to_org: { _eq: ABH } }, { due_on: { _lte: '2027-03-02' } }],
    });
    expect(referrals[0]?.json).toMatchObject({ status: 'received', dueOn: '2027-03-01' });
  });

  it('says that a centre sees no deadlines', async () => {
    const { error } = await run(centre(), { operation: 'listDue' });
    expect(error?.message).toContain('deadlines belong to the office that received the referral');
  });

  it('names an impossible day', async () => {
    const { error } = await run(centre(), { operation: 'listDue', dueBy: '2027-02-30' });
    expect(error?.message).toContain('dueBy');
  });

  it('lists the remedies that are open, each side from its own rows', async () => {
    const row = { referral: { id: REFERRAL, number: 'W-1' }, case: CASE, remedy_until: '2027-03-01' };
    const ofCentre = await run(
      centre(({ path }) => (path === '/items/outcomes' ? data([row, { ...row, referral: null }]) : undefined)),
      { operation: 'listRemedies', endsBy: '2027-03-31' },
    );
    expect(ofCentre.referrals.map(({ json }) => json)).toEqual([
      { referralId: REFERRAL, number: 'W-1', status: 'refused', dueOn: null, remedyUntil: '2027-03-01', caseId: CASE },
      { referralId: null, number: null, status: 'refused', dueOn: null, remedyUntil: '2027-03-01', caseId: CASE },
    ]);
    const ofAuthority = await run(
      async (asked) => (asked.path === '/items/decisions' ? data([{ ...row, case: undefined }]) : authority(asked)),
      { operation: 'listRemedies' },
    );
    expect(ofAuthority.referrals[0]?.json).toMatchObject({ referralId: REFERRAL, remedyUntil: '2027-03-01' });
    expect(JSON.stringify(filterOf(ofAuthority.server.of('GET', '/items/decisions')[0]))).toContain(ABH);
  });

  it('records the outcome in the row that came with the receipt, and puts out the day of the remedy', async () => {
    const outcome = { id: 'o1', case: CASE, result: 'refused', remedy_until: '2027-04-01' };
    const { server, referrals, error } = await run(
      centre(({ path, method }) => {
        if (path === '/items/outcomes') return data([outcome]);
        return path === '/items/outcomes/o1' && method === 'PATCH' ? data(outcome) : undefined;
      }),
      { operation: 'recordOutcome', result: 'refused', source: 'person', notifiedOn: '2026-11-01' },
      item,
    );
    expect(error).toBeUndefined();
    expect(server.of('PATCH', '/items/outcomes/o1')[0]?.body).toMatchObject({
      result: 'refused',
      source: 'person',
      notified_on: '2026-11-01',
    });
    expect(referrals[0]?.json).toMatchObject({
      outcomeId: 'o1',
      caseId: CASE,
      result: 'refused',
      remedyUntil: '2027-04-01',
    });
    const refused = await run(authority, { operation: 'recordOutcome', result: 'refused', source: 'person' }, item);
    expect(refused.error?.message).toContain('outcomes belong to the centre');
  });

  it('proposes the follow-up to the authority that is responsible now, or says what is missing', async () => {
    const path = `/bleiberecht/referrals/${REFERRAL}/follow-up`;
    const made = await run(
      centre((asked) => (asked.path === path ? { body: { id: 'r2', number: 'W-2' } } : undefined)),
      { operation: 'proposeFollowUp' },
      item,
    );
    expect(made.referrals[0]?.json).toMatchObject({
      referralId: 'r2',
      number: 'W-2',
      follows: REFERRAL,
      created: true,
    });
    const missing = await run(
      centre((asked) => (asked.path === path ? failed(422, 'CONSENT_MISSING', { field: 'consent' }) : undefined)),
      { operation: 'proposeFollowUp' },
      item,
    );
    expect(missing.error).toBeUndefined();
    expect(missing.notPossible[0]?.json).toMatchObject({ code: 'CONSENT_MISSING', reason: 'Deutscher Text' });
  });

  it('says what to do when Directus does not answer, and quotes nothing', async () => {
    const server = await fakeDirectus(() => undefined);
    await server.close();
    const result = await runWorkflow(
      [
        { name: 'Start', type: 'test.start', to: [['Referral']] },
        { name: 'Referral', type: 'n8n-nodes-bleiberecht.abhReferral', parameters: { operation: 'get' } },
      ],
      { url: server.url, token: 'secret' },
      [{ json: { referralId: REFERRAL, name: 'Vertraulich' } }],
    );
    const { error } = result.data.resultData;
    expect(error?.message).toBe('Directus does not answer');
    expect(error?.description).toContain('ECONNREFUSED');
    expect(JSON.stringify(error)).not.toMatch(/secret|Vertraulich/);
  });
});
