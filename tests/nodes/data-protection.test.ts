import type { INodeParameters } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { outputOf, runWorkflow } from './support/run-workflow.ts';
import type { NodeSpec } from './support/make-workflow.ts';

const PERSON = '0f5e6300-0000-4000-8000-0000000000d1';
const OFFICE = '0f5e6300-0000-4000-8000-0000000000a1';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const run = async (handler: Handler, parameters: INodeParameters, onError?: NodeSpec['onError']) => {
  const server = await fakeDirectus(handler);
  open.push(async () => await server.close());
  const result = await runWorkflow(
    [
      { name: 'Start', type: 'test.start', to: [['Protect']] },
      { name: 'Protect', type: 'n8n-nodes-bleiberecht.dataProtection', parameters, ...(onError ? { onError } : {}) },
    ],
    { url: server.url, token: 'secret' },
  );
  return { server, items: outputOf(result, 'Protect')[0] ?? [], error: result.data.resultData.error };
};

describe('Data Protection', () => {
  it('runs the retention of its office and gives out counts', async () => {
    const loose = { enquiry: 2, import: 1, inbox: 0, outbox: 7 };
    const { server, items, error } = await run(
      ({ path }) =>
        path === '/bleiberecht/retention/run' ? { body: { persons: 3, held: 1, more: false, loose } } : undefined,
      { operation: 'runRetention', limit: 20 },
    );
    expect(error).toBeUndefined();
    expect(server.asked.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/bleiberecht/retention/run', { limit: 20 }],
    ]);
    expect(items).toEqual([
      {
        json: { persons: 3, held: 1, more: false, enquiries: 2, imports: 1, inbox: 0, outbox: 7 },
        pairedItem: [{ item: 0 }],
      },
    ]);
  });

  it('notes a request for access, and refuses what is no ID before it asks', async () => {
    const { items } = await run(
      ({ path }) =>
        path === `/bleiberecht/persons/${PERSON}/access` ? { body: { id: 'r1', due_on: '2026-12-27' } } : undefined,
      { operation: 'noteAccess', personId: PERSON },
    );
    expect(items[0]?.json).toEqual({ requestId: 'r1', dueOn: '2026-12-27' });
    const { server, error } = await run(() => undefined, { operation: 'noteAccess', personId: '../cases' });
    expect(error?.message).toContain('personId');
    expect(server.asked).toEqual([]);
  });

  it('closes out only cooperations with open cases', async () => {
    const partners = ['c1', 'c2', 'c2'].map((id) => ({ cooperation: { id } }));
    const { server, items } = await run(
      ({ method, path }) => {
        if (path === '/users/me')
          return { body: { data: { id: 'me', organisation: { id: OFFICE, kind: 'counselling' } } } };
        if (path === '/items/cooperation_partners') return { body: { data: partners } };
        if (method === 'GET') return { body: { phase: 'closing', open: path.includes('c2') ? [{}, {}] : [] } };
        return { body: { phase: 'closing', open: 2, tasks: 1 } };
      },
      { operation: 'closeOut' },
    );
    expect(items.map(({ json }) => json)).toEqual([{ cooperation: 'c2', phase: 'closing', open: 2, tasks: 1 }]);
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('names what the guard refuses, and goes on when told to', async () => {
    const refused: Handler = () => ({
      status: 403,
      body: { errors: [{ message: 'Das darf nur das Dienstkonto.', extensions: { code: 'FORBIDDEN' } }] },
    });
    const { error } = await run(refused, { operation: 'runRetention' });
    expect(error?.message).toContain('not visible to this office');
    const { items } = await run(refused, { operation: 'runRetention' }, 'continueRegularOutput');
    expect(items).toHaveLength(1);
  });
});
