import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { outputOf, runWorkflow } from './support/run-workflow.ts';

const REMINDER = '0f5e6300-0000-4000-8000-0000000000d2';
const CASE = '0f5e6300-0000-4000-8000-0000000000d1';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const data = (body: unknown) => ({ body: { data: body } });

const run = async (handler: Handler, parameters: INodeParameters, items: INodeExecutionData[] = [{ json: {} }]) => {
  const server = await fakeDirectus(handler);
  open.push(async () => await server.close());
  const result = await runWorkflow(
    [
      { name: 'Start', type: 'test.start', to: [['Node']] },
      { name: 'Node', type: 'n8n-nodes-bleiberecht.deadlinesAndLetters', parameters },
    ],
    { url: server.url, token: 'secret' },
    items,
  );
  return { server, items: outputOf(result, 'Node')[0] ?? [], error: result.data.resultData.error };
};

describe('Deadlines and Letters: deadlines', () => {
  it('runs the clock watch and puts out numbers', async () => {
    const counts = { clocks: 9, written: 2, closed: 1, sent: 2, failed: 0, mails: true };
    const { items, error } = await run(
      ({ method, path }) => (method === 'POST' && path === '/bleiberecht/clocks/run' ? { body: counts } : undefined),
      { resource: 'deadline', operation: 'runWatch' },
    );
    expect(error).toBeUndefined();
    expect(items).toEqual([{ json: counts, pairedItem: { item: 0 } }]);
  });

  it('lists reminders without a word about the person', async () => {
    const { server, items } = await run(
      ({ path }) =>
        path === '/items/reminders'
          ? data([
              {
                id: REMINDER,
                kind: 'task_due',
                about_on: '2027-03-01',
                days_before: 7,
                state: 'failed',
                escalated: false,
                case: CASE,
                referral: null,
                task: null,
              },
            ])
          : undefined,
      { resource: 'deadline', operation: 'listReminders', states: ['failed'], limit: 10 },
    );
    expect(JSON.parse(server.of('GET', '/items/reminders')[0]?.query.get('filter') ?? '')).toEqual({
      state: { _in: ['failed'] },
    });
    expect(items[0]?.json).toEqual({
      reminderId: REMINDER,
      kind: 'task_due',
      on: '2027-03-01',
      daysBefore: 7,
      state: 'failed',
      escalated: false,
      caseId: CASE,
      referralId: null,
      taskId: null,
    });
  });

  it('says in English what the guard refuses', async () => {
    const { error } = await run(
      () => ({
        status: 403,
        body: {
          errors: [
            {
              message: 'Das darf nur das Dienstkonto.',
              extensions: { code: 'HUMAN', reason_en: 'Only a service account.' },
            },
          ],
        },
      }),
      { resource: 'deadline', operation: 'runWatch' },
    );
    expect(error?.message).toBe('Only a service account.');
  });
});
