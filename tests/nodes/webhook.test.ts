import type { INodeExecutionData, IWebhookData, IWebhookResponseData } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { additionalData } from './support/additional-data.ts';
import { fakeDirectus, type Handler } from './support/fake-directus.ts';
import { makeWorkflow } from './support/make-workflow.ts';
import { core } from './support/n8n.ts';

const EVENT =
  '{"specversion":"1.0","id":"e1","source":"https://school.example","type":"de.example.course.passed",  "data":{}}';
const SIGNED = {
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'webhook-id': 'e1',
  'webhook-timestamp': '1767225600',
  'webhook-signature': 'v1,c2lnbmF0dXJl',
};
const STORED = { id: '0f5e6300-0000-4000-8000-0000000000aa' };

type Reply = { status: number; headers: Record<string, string>; body: string };
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const received = async (
  handler: Handler | undefined,
  { headers = SIGNED, body = Buffer.from(EVENT) }: { headers?: Record<string, string>; body?: unknown } = {},
) => {
  const server = await fakeDirectus(handler ?? (() => undefined));
  if (handler) open.push(async () => await server.close());
  else await server.close();

  const workflow = await makeWorkflow([
    { name: 'Webhook', type: 'n8n-nodes-bleiberecht.bleiberechtWebhook', parameters: { path: 'bleiberecht/test' } },
  ]);
  const node = workflow.getNode('Webhook');
  if (!node) throw new Error('no node');
  const reply: Reply = { status: 0, headers: {}, body: '' };
  const response = {
    status(code: number) {
      reply.status = code;
      return response;
    },
    set(more: Record<string, string>) {
      Object.assign(reply.headers, more);
      return response;
    },
    end(text: string) {
      reply.body = text;
    },
  };
  const data = additionalData(
    { url: server.url, token: 'secret' },
    { httpRequest: { headers, rawBody: body, body: {} } as never, httpResponse: response as never },
  );
  const context = new core.WebhookContext(workflow, node, data, 'webhook', {} as IWebhookData, [], null);
  const type = workflow.nodeTypes.getByNameAndVersion(node.type, 1);
  const result = (await type.webhook?.call(context)) as IWebhookResponseData;
  const started: INodeExecutionData[][] | undefined = result.workflowData;
  return { server, reply, result, started, problem: () => JSON.parse(reply.body) as Record<string, unknown> };
};

describe('Bleiberecht Webhook', () => {
  it('relays the bytes and the signature unchanged, and starts the workflow with ID and type', async () => {
    const { server, reply, result, started } = await received(() => ({ status: 202, body: STORED }));
    const [asked] = server.of('POST', '/bleiberecht/inbox');
    expect(asked?.raw.toString()).toBe(EVENT);
    expect(asked?.headers).toMatchObject({
      'content-type': 'application/cloudevents+json',
      'webhook-id': 'e1',
      'webhook-timestamp': '1767225600',
      'webhook-signature': 'v1,c2lnbmF0dXJl',
      authorization: 'Bearer secret',
    });
    expect(reply).toMatchObject({ status: 202, body: JSON.stringify(STORED) });
    expect(result.noWebhookResponse).toBe(true);
    expect(started).toEqual([[{ json: { id: STORED.id, type: 'de.example.course.passed' } }]]);
  });

  it('answers a repeated event and does not start the workflow again', async () => {
    const { reply, started } = await received(() => ({ status: 200, body: { ...STORED, duplicate: true } }));
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({ ...STORED, duplicate: true });
    expect(started).toBeUndefined();
  });

  it.each([401, 400, 403])('hands on the problem of the inbox (%i)', async (status) => {
    const body = { type: 'about:blank', title: 'no', status, detail: 'why', field: 'x' };
    const headers = { 'content-type': 'application/problem+json; charset=utf-8' };
    const { reply, started, problem } = await received(() => ({ status, body, headers }));
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(problem()).toEqual(body);
    expect(started).toBeUndefined();
  });

  it.each([
    ['another content type', { headers: { ...SIGNED, 'content-type': 'application/json' } }, 415, 'content-type'],
    ['no content type', { headers: { 'webhook-id': 'x' } }, 415, 'content-type'],
    ['no body', { body: Buffer.alloc(0) }, 400, 'body'],
    ['a body that was not read', { body: undefined }, 400, 'body'],
    ['a huge body', { body: Buffer.alloc(64 * 1024 + 1) }, 413, 'body'],
    ['no signature', { headers: { ...SIGNED, 'webhook-signature': '' } }, 401, 'webhook-signature'],
  ])('refuses %s before it asks Directus', async (_name, input, status, field) => {
    const given = 'body' in input && input.body === undefined ? { body: null } : input;
    const { server, reply, started, problem } = await received(() => ({ status: 202, body: STORED }), given);
    expect(server.asked).toHaveLength(0);
    expect(reply.status).toBe(status);
    expect(problem()).toMatchObject({ status, field });
    expect(started).toBeUndefined();
  });

  it('asks to try again later when Directus is down', async () => {
    const { reply, started, problem } = await received(undefined);
    expect(reply.status).toBe(503);
    expect(reply.headers['retry-after']).toBe('30');
    expect(problem()).toMatchObject({ status: 503 });
    expect(started).toBeUndefined();
  });

  it.each([
    ['its own fault', 500],
    ['a wrong token', 401],
    ['a missing extension', 404],
  ])('asks to try again later when the inbox reports %s', async (_name, status) => {
    const { reply, started } = await received(() => ({ status, body: { errors: [] } }));
    expect(reply.status).toBe(503);
    expect(started).toBeUndefined();
  });
});
