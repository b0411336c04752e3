import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { outputOf, runWorkflow } from './support/run-workflow.ts';

const CASE = '0f5e6300-0000-4000-8000-0000000000c1';
const OFFICE = '0f5e6300-0000-4000-8000-0000000000a1';
const REFERRAL = '0f5e6300-0000-4000-8000-0000000000e1';
const IMPORT = '0f5e6300-0000-4000-8000-0000000000d1';
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const failed = (field: string) => ({
  status: 422,
  body: { errors: [{ message: 'Deutscher Text', extensions: { code: 'INVALID_ROW', field } }] },
});

const run = async (
  handler: Handler,
  parameters: INodeParameters,
  json: INodeExecutionData['json'] = { subject: CASE },
) => {
  const server = await fakeDirectus(handler);
  open.push(async () => await server.close());
  const result = await runWorkflow(
    [
      { name: 'Start', type: 'test.start', to: [['Casework']] },
      { name: 'Casework', type: 'n8n-nodes-bleiberecht.casework', parameters },
    ],
    { url: server.url, token: 'secret' },
    [{ json }],
  );
  const [done = [], notPossible = []] = outputOf(result, 'Casework');
  return {
    server,
    done: done.map((one) => one.json),
    notPossible: notPossible.map((one) => one.json),
    error: result.data.resultData.error,
  };
};

describe('Casework: allocate', () => {
  const answer =
    (over: object): Handler =>
    ({ path }) =>
      path === `/bleiberecht/cases/${CASE}/allocation`
        ? {
            body: {
              outcome: 'proposed',
              to_org: OFFICE,
              referral: REFERRAL,
              ranked: [{ organisation: OFFICE, name: 'Beratung', fallback: true, reason: 'spricht Dari' }],
              notAvailable: [],
              reason: 'spricht Dari',
              ...over,
            },
          }
        : undefined;

  it('proposes for the case of the item and puts out ids only', async () => {
    const { server, done, error } = await run(answer({}), {
      operation: 'allocate',
      lane: 'social_work',
      place: 'Köln',
    });
    expect(error).toBeUndefined();
    expect(server.of('POST', `/bleiberecht/cases/${CASE}/allocation`)[0]?.body).toEqual({
      propose: true,
      lane: 'social_work',
      place: 'Köln',
    });
    expect(done).toEqual([{ caseId: CASE, outcome: 'proposed', toOrg: OFFICE, referralId: REFERRAL, fallback: true }]);
  });

  it('takes the second output while the consent is missing or nobody has a place', async () => {
    for (const outcome of ['consent_missing', 'nobody']) {
      const { done, notPossible } = await run(answer({ outcome, referral: null }), { operation: 'allocate' });
      expect([done, notPossible.map((one) => one['outcome'])]).toEqual([[], [outcome]]);
    }
    const { notPossible } = await run(() => failed('cooperation'), { operation: 'allocate' });
    expect(notPossible).toEqual([
      { caseId: CASE, code: 'INVALID_ROW', field: 'cooperation', reason: 'Deutscher Text' },
    ]);
  });
});

describe('Casework: plan, import, tasks', () => {
  it('plans for the chosen bases, and takes the second output before the first check', async () => {
    const { server, done } = await run(() => ({ body: { created: 3, tasks: [{ title: 'Pass' }] } }), {
      operation: 'plan',
      bases: ['25b-1'],
    });
    expect(server.of('POST', `/bleiberecht/cases/${CASE}/plan`)[0]?.body).toEqual({ bases: ['25b-1'] });
    expect(done).toEqual([{ caseId: CASE, created: 3 }]);
    expect((await run(() => failed('next_steps'), { operation: 'plan' })).notPossible).toHaveLength(1);
  });

  it('tries and runs an import, and puts out counts without the rows', async () => {
    const body = { state: 'checked', rows: 2, created: 1, updated: 0, unchanged: 0, failed: 1, errors: [{ row: 3 }] };
    for (const [operation, verb] of [
      ['importCheck', 'check'],
      ['importRun', 'run'],
    ] as const) {
      const { server, done } = await run(() => ({ body }), { operation }, { importId: IMPORT });
      expect(server.of('POST', `/bleiberecht/imports/${IMPORT}/${verb}`)).toHaveLength(1);
      expect(done).toEqual([
        { importId: IMPORT, state: 'checked', rows: 2, created: 1, updated: 0, unchanged: 0, failed: 1 },
      ]);
    }
    expect(
      (await run(() => failed('file'), { operation: 'importRun' }, { importId: IMPORT })).notPossible,
    ).toHaveLength(1);
  });

  it('lists open tasks by day without their titles, and says what is wrong with a day', async () => {
    const row = {
      id: REFERRAL,
      case: CASE,
      kind: 'identity',
      owner: null,
      due_on: '2026-12-01',
      title: 'Pass von Amina',
    };
    const { done } = await run(({ path }) => (path === '/items/tasks' ? { body: { data: [row] } } : undefined), {
      operation: 'listTasks',
      dueBy: '2026-12-31',
    });
    expect(done).toEqual([{ taskId: REFERRAL, caseId: CASE, kind: 'identity', ownerId: null, dueOn: '2026-12-01' }]);
    const wrong = await run(() => undefined, { operation: 'listTasks', dueBy: 'morgen' });
    expect(wrong.error?.message).toContain('calendar');
  });

  it('refuses what is no id before it asks Directus', async () => {
    const { server, error } = await run(() => undefined, { operation: 'plan', caseId: 'F-1' });
    expect(error?.message).toContain('no ID');
    expect(server.of('POST', '/bleiberecht/cases/F-1/plan')).toHaveLength(0);
  });
});
