import { afterEach, describe, expect, it } from 'vitest';
import type { IRun, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { additionalData } from './support/additional-data.ts';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { makeWorkflow } from './support/make-workflow.ts';
import { core } from './support/n8n.ts';

const EVENT = {
  id: '0f5e6300-0000-4000-8000-000000000001',
  token: 7,
  type: 'de.bleiberecht.case.changed',
  subject: '0f5e6300-0000-4000-8000-00000000000c',
};

type Emitted = { readonly json: unknown; settle(run: Partial<IRun>): void; reject(error: Error): void };
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const until = async (holds: () => boolean, milliseconds = 5_000) => {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const started = async (handler: Handler, parameters = {}, mode: 'trigger' | 'manual' = 'trigger') => {
  const server = await fakeDirectus(handler);
  const workflow = await makeWorkflow([
    {
      name: 'Trigger',
      type: 'n8n-nodes-bleiberecht.bleiberechtTrigger',
      parameters: { events: [EVENT.type], options: {}, ...parameters },
    },
  ]);
  const node = workflow.getNode('Trigger');
  if (!node) throw new Error('no node');
  const emitted: Emitted[] = [];
  const emit: ITriggerFunctions['emit'] = (data, _response, done) => {
    emitted.push({
      json: data[0]?.[0]?.json,
      settle: (run) => done?.resolve(run as IRun),
      reject: (error) => done?.reject(error),
    });
  };
  const context = new core.TriggerContext(
    workflow,
    node,
    additionalData({ url: server.url, token: 'secret' }),
    mode,
    'activate',
    emit,
  );
  const type = workflow.nodeTypes.getByNameAndVersion(node.type, 1);
  const response = (await type.trigger?.call(context)) as ITriggerResponse;
  const close = async () => {
    await response.closeFunction?.();
    await server.close();
  };
  open.push(close);
  return { server, emitted, response };
};

/** Gives the event once, then nothing. */
const once = (): Handler => {
  let given = false;
  return ({ path }) => {
    if (path !== '/bleiberecht/claim') return { status: 204 };
    if (given) return { status: 204, delay: 200 };
    given = true;
    return { body: EVENT };
  };
};

describe('Bleiberecht Trigger', () => {
  it('claims as this workflow and node, hands over its name alone, acknowledges after success', async () => {
    const { server, emitted } = await started(once());
    await until(() => emitted.length === 1);
    expect(emitted[0]?.json).toEqual({ id: EVENT.id, token: EVENT.token });
    expect(server.of('POST', '/bleiberecht/claim')[0]?.body).toEqual({
      consumer: 'workflow1:node0',
      types: [EVENT.type],
      wait: 25,
    });
    expect(server.of('POST', '/bleiberecht/claim')[0]?.headers.authorization).toBe('Bearer secret');
    expect(server.of('POST', '/bleiberecht/ack')).toHaveLength(0);
    emitted[0]?.settle({ status: 'success' });
    await until(() => server.of('POST', '/bleiberecht/ack').length === 1);
    expect(server.of('POST', '/bleiberecht/ack')[0]?.body).toEqual({
      id: EVENT.id,
      token: 7,
      consumer: 'workflow1:node0',
    });
  });

  it('releases a failed run with a reason that holds no error text', async () => {
    const { server, emitted } = await started(once());
    await until(() => emitted.length === 1);
    emitted[0]?.settle({ status: 'error' });
    await until(() => server.of('POST', '/bleiberecht/release').length === 1);
    expect(server.of('POST', '/bleiberecht/release')[0]?.body).toMatchObject({
      id: EVENT.id,
      token: 7,
      reason: 'error',
    });
    expect(server.of('POST', '/bleiberecht/ack')).toHaveLength(0);
  });

  it.each([
    ['cancelled', (one: Emitted) => one.reject(new Error('cancelled'))],
    ['waiting', (one: Emitted) => one.settle({ status: 'waiting', finished: true })],
    ['undefined', (one: Emitted) => one.settle(undefined as unknown as IRun)],
  ])('leaves the lease to run out when the run is %s', async (_name, end) => {
    const { server, emitted } = await started(once());
    await until(() => emitted.length === 1);
    const claims = server.of('POST', '/bleiberecht/claim').length;
    const [first] = emitted;
    if (first) end(first);
    await until(() => server.of('POST', '/bleiberecht/claim').length > claims);
    expect(server.of('POST', '/bleiberecht/ack')).toHaveLength(0);
    expect(server.of('POST', '/bleiberecht/release')).toHaveLength(0);
  });

  it('ignores a lost lease', async () => {
    const claim = once();
    const { server, emitted } = await started((asked) =>
      asked.path.endsWith('/ack') ? { status: 409 } : claim(asked),
    );
    await until(() => emitted.length === 1);
    emitted[0]?.settle({ status: 'success' });
    await until(() => server.of('POST', '/bleiberecht/claim').length > 1);
    expect(server.of('POST', '/bleiberecht/ack')).toHaveLength(1);
  });

  it('works on one event at a time, on three with three slots', async () => {
    const many: Handler = ({ path }) => (path === '/bleiberecht/claim' ? { body: EVENT } : { status: 204 });
    const one = await started(many);
    const three = await started(many, { options: { slots: 3 } });
    await until(() => three.emitted.length === 3);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.emitted).toHaveLength(1);
    expect(three.emitted).toHaveLength(3);
    one.emitted[0]?.settle({ status: 'success' });
    await until(() => one.emitted.length === 2);
  });

  it('survives a Directus that is down and comes back', async () => {
    const { server, emitted, response } = await started(() => ({ status: 503, body: {} }));
    await until(() => server.asked.length >= 1);
    await server.close();
    await new Promise((resolve) => setTimeout(resolve, 700));
    const back = await fakeDirectus(once(), server.port);
    open.push(async () => await back.close());
    await until(() => emitted.length === 1, 15_000);
    emitted[0]?.settle({ status: 'success' });
    await until(() => back.of('POST', '/bleiberecht/ack').length === 1);
    await response.closeFunction?.();
  }, 20_000);

  it('stops claiming when it is closed, and still acknowledges the run under way', async () => {
    const { server, emitted, response } = await started(once());
    await until(() => emitted.length === 1);
    await response.closeFunction?.();
    emitted[0]?.settle({ status: 'success' });
    await until(() => server.of('POST', '/bleiberecht/ack').length === 1);
    const claims = server.of('POST', '/bleiberecht/claim').length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.of('POST', '/bleiberecht/claim')).toHaveLength(claims);
  });

  it('listens once in the editor, as a consumer of its own', async () => {
    const { server, emitted, response } = await started(once(), {}, 'manual');
    expect(server.asked).toHaveLength(0);
    await response.manualTriggerFunction?.();
    await until(() => emitted.length === 1);
    expect(server.of('POST', '/bleiberecht/claim')[0]?.body).toMatchObject({ consumer: 'workflow1:node0:manual' });
    emitted[0]?.settle({ status: 'success' });
    await until(() => server.of('POST', '/bleiberecht/ack').length === 1);
    expect(server.of('POST', '/bleiberecht/claim')).toHaveLength(1);
  });

  it('refuses to start without events', async () => {
    await expect(started(once(), { events: [] })).rejects.toThrow('No event is chosen');
  });
});
