import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { outputOf, runWorkflow } from './support/run-workflow.ts';

const SCREENING = '0f5e6300-0000-4000-8000-0000000000d1';
const COOPERATION = '0f5e6300-0000-4000-8000-0000000000b1';
const WAVE = '0f5e6300-0000-4000-8000-0000000000d2';

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
    expect(items).toEqual([{ json: counts, pairedItem: [{ item: 0 }] }]);
  });

  it('lists reminders without a word about the person', async () => {
    const { server, items } = await run(
      ({ path }) =>
        path === '/items/reminders'
          ? data([
              {
                id: WAVE,
                kind: 'task_due',
                about_on: '2027-03-01',
                days_before: 7,
                state: 'failed',
                escalated: false,
                case: SCREENING,
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
      reminderId: WAVE,
      kind: 'task_due',
      on: '2027-03-01',
      daysBefore: 7,
      state: 'failed',
      escalated: false,
      caseId: SCREENING,
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

describe('Deadlines and Letters: letter waves', () => {
  it('screens by every threshold of the programme', async () => {
    const one = { screening: SCREENING, cooperation: COOPERATION, found: 12, unclear: 1, excluded: 2, fresh: 9 };
    const { server, items } = await run(
      ({ path }) => (path === '/bleiberecht/screenings/stock' ? { body: { screenings: [one] } } : undefined),
      { resource: 'letterWave', operation: 'screenStock', cooperation: COOPERATION },
    );
    expect(server.of('POST', '/bleiberecht/screenings/stock')[0]?.body).toEqual({ cooperation: COOPERATION });
    expect(items[0]?.json).toEqual({
      screeningId: SCREENING,
      cooperationId: COOPERATION,
      found: 12,
      unclear: 1,
      excluded: 2,
      fresh: 9,
    });
  });

  it('without a programme screens by all of the authority', async () => {
    const { server, items } = await run(
      ({ path }) => (path === '/bleiberecht/screenings/stock' ? { body: { screenings: [] } } : undefined),
      { resource: 'letterWave', operation: 'screenStock', cooperation: '' },
    );
    expect(server.of('POST', '/bleiberecht/screenings/stock')[0]?.body).toEqual({});
    expect(items).toEqual([]);
  });

  const authority =
    (waves: unknown[]): Handler =>
    ({ method, path }) => {
      if (path === '/items/screenings') return data([{ id: SCREENING, cooperation: COOPERATION }]);
      if (path !== '/items/letter_waves') return undefined;
      return data(method === 'POST' ? { id: WAVE } : waves);
    };
  const plan = { resource: 'letterWave', operation: 'planWave' };
  const item = [{ json: { screeningId: SCREENING } }];

  it('plans one wave for a screening, however often it is asked', async () => {
    const first = await run(authority([]), plan, item);
    expect(first.server.of('POST', '/items/letter_waves')[0]?.body).toEqual({
      screening: SCREENING,
      cooperation: COOPERATION,
    });
    expect(first.items[0]?.json).toEqual({ waveId: WAVE, screeningId: SCREENING, created: true });
    const again = await run(authority([{ id: WAVE }]), plan, item);
    expect(again.server.of('POST', '/items/letter_waves')).toHaveLength(0);
    expect(again.items[0]?.json).toMatchObject({ created: false });
  });

  it.each([
    ['nonsense', authority([])],
    [SCREENING, () => data([])],
  ] as const)('refuses the screening %s', async (id, handler) => {
    const { error } = await run(handler, plan, [{ json: { screeningId: id } }]);
    expect(error?.message).toContain('screeningId');
  });

  it('lists waves with what the authority may know', async () => {
    const row = {
      id: WAVE,
      state: 'sent',
      sent_on: '2026-10-01',
      letters: 40,
      withheld: 3,
      responses_shown: 'unter 5',
      responses_as_of: '2026-10-31',
    };
    const { items } = await run(authority([row]), { resource: 'letterWave', operation: 'getWaves' });
    expect(items[0]?.json).toMatchObject({ waveId: WAVE, responses: 'unter 5', responsesAsOf: '2026-10-31' });
  });
});
