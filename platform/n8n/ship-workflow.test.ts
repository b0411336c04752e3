import { describe, expect, it } from 'vitest';
import { shipWorkflow } from './ship-workflow.ts';
import type { RemoteWorkflow, WorkflowApi } from './workflow-api.ts';
import type { WorkflowBody } from './workflow-file.ts';

const body = (name: string, hint = 'v1'): WorkflowBody => ({
  name,
  nodes: [{ name: 'A', type: 't', hint }],
  connections: {},
  settings: {},
});

/** n8n in memory. */
function fakeN8n() {
  const held = new Map<string, RemoteWorkflow>();
  const calls: string[] = [];
  const api: WorkflowApi = {
    list: async () => [...held.values()],
    get: async (id) => held.get(id),
    create: async (one) => {
      calls.push('create');
      const made = { ...one, id: `w${held.size + 1}`, active: false };
      held.set(made.id, made);
      return made;
    },
    update: async (id, one) => {
      calls.push('update');
      const made = { ...one, id, active: held.get(id)?.active ?? false };
      held.set(id, made);
      return made;
    },
    publish: async (id) => {
      calls.push('publish');
      const one = held.get(id);
      if (one !== undefined) held.set(id, { ...one, active: true });
    },
  };
  return { api, held, calls };
}

type Entry = NonNullable<Parameters<typeof shipWorkflow>[3]>;

describe('shipWorkflow', () => {
  const start = async (shipped: WorkflowBody) => {
    const n8n = fakeN8n();
    let entry: Entry | undefined;
    const ship = (one: WorkflowBody) => shipWorkflow(n8n.api, one, '1', entry, async (next) => void (entry = next));
    expect(await ship(shipped)).toBe('created');
    return { ...n8n, ship, forget: () => (entry = undefined) };
  };

  it('creates and publishes once, then does nothing', async () => {
    const { calls, ship } = await start(body('check'));
    expect(await ship(body('check'))).toBe('unchanged');
    expect(calls).toEqual(['create', 'publish']);
  });

  it('updates and publishes a workflow that nobody edited', async () => {
    const { calls, held, ship } = await start(body('check'));
    expect(await ship(body('check', 'v2'))).toBe('updated');
    expect(calls).toEqual(['create', 'publish', 'update', 'publish']);
    expect(held.get('w1')?.nodes).toEqual(body('check', 'v2').nodes);
  });

  it('leaves a workflow that staff edited, also when we ship a new one', async () => {
    const { held, ship } = await start(body('check'));
    const one = held.get('w1');
    if (one !== undefined) held.set('w1', { ...one, settings: { timezone: 'Europe/Vienna' } });
    expect(await ship(body('check', 'v2'))).toBe('edited');
    expect(held.get('w1')?.settings).toEqual({ timezone: 'Europe/Vienna' });
  });

  it('does not bring back what staff deleted', async () => {
    const { held, ship } = await start(body('check'));
    held.clear();
    expect(await ship(body('check'))).toBe('deleted');
    expect(held.size).toBe(0);
  });

  it('does not publish again what staff took off line', async () => {
    const { calls, held, ship } = await start(body('check'));
    const one = held.get('w1');
    if (one !== undefined) held.set('w1', { ...one, active: false });
    await ship(body('check', 'v2'));
    expect(calls).toEqual(['create', 'publish', 'update']);
  });

  it('leaves a workflow of the same name alone when the record is lost', async () => {
    const { held, ship, forget } = await start(body('check'));
    forget();
    expect(await ship(body('check', 'v2'))).toBe('edited');
    expect(held.size).toBe(1);
  });
});
