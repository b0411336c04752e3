import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { rest } from './support/rest.ts';
import { signed } from './support/signed.ts';

const access = inject('access');
const office = access.offices.find(({ key }) => key === 'beratung-nord');
if (!office) throw new Error('the stack has no counselling centre');
const admin = rest(access.directus.url, access.directus.token);
const hook = `${access.n8n.url}/webhook/bleiberecht/${office.key}`;
const secret = `whsec_${randomBytes(24).toString('base64')}`;
const source = `https://${randomUUID()}.example.org`;

const enquiry = (over: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  id: randomUUID(),
  source,
  type: 'de.bleiberecht.enquiry.received',
  data: { topic: '25b', asked_by: 'school' },
  ...over,
});
const stored = (eventId: string) => admin.rows('inbox_events', { filter: { event_id: { _eq: eventId } } });
const post = async (request: RequestInit) => {
  const answer = await fetch(hook, request);
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
};

beforeAll(async () => {
  await admin.create('senders', {
    organisation: office.organisation,
    name: 'Probe',
    source,
    secret,
    allowed_types: ['de.bleiberecht.enquiry.received'],
    active: true,
  });
  // Publishing is asynchronous, and a starting n8n answers every address with 200.
  await eventually('the webhook of n8n', async () => (await fetch(hook, { method: 'POST' })).status === 415);
});

describe('a signed event sent to n8n', () => {
  it('lies in the inbox before the sender gets its 202', async () => {
    const event = enquiry();
    const answer = await post(signed(secret, event));
    expect(answer).toMatchObject({ status: 202 });
    const rows = await stored(event.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: answer.body['id'],
      organisation: office.organisation,
      type: 'de.bleiberecht.enquiry.received',
      state: 'new',
    });
  });

  it('is stored once when it comes twice, also at the same time', async () => {
    const event = enquiry();
    const answers = await Promise.all([1, 2, 3].map(async () => await post(signed(secret, event))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 202]);
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    expect(await stored(event.id)).toHaveLength(1);
  });

  it.each<[string, (event: ReturnType<typeof enquiry>) => RequestInit, number, string | undefined]>([
    ['a wrong signature', (event) => signed(`whsec_${randomBytes(24).toString('base64')}`, event), 401, undefined],
    ['an old signature', (event) => signed(secret, event, { at: new Date(Date.now() - 6 * 60_000) }), 401, undefined],
    [
      'a missing signature',
      (event) => ({
        method: 'POST',
        headers: { 'content-type': 'application/cloudevents+json' },
        body: JSON.stringify(event),
      }),
      401,
      'webhook-id',
    ],
    [
      'a body changed after signing',
      (event) => ({ ...signed(secret, event), body: JSON.stringify({ ...event, id: event.id, subject: 'x' }) }),
      401,
      undefined,
    ],
    ['malformed JSON', (event) => signed(secret, event, { body: `{"id":"${event.id}",` }), 400, undefined],
    ['an unknown field', (event) => signed(secret, { ...event, shoe_size: 43 }), 400, 'shoe_size'],
    [
      'a type that this sender may not send',
      (event) =>
        signed(secret, {
          ...event,
          type: 'de.bleiberecht.register.changed',
          subject: 'x',
          data: { change: 'birth', on: '2026-01-01' },
        }),
      403,
      'type',
    ],
    [
      'another content type',
      (event) => ({ ...signed(secret, event), headers: { 'content-type': 'application/json' } }),
      415,
      'content-type',
    ],
  ])(
    'is refused for %s, as a problem that names the field, and nothing is stored',
    async (_name, make, status, field) => {
      const event = enquiry();
      const answer = await post(make(event));
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body).toMatchObject({
        status,
        title: expect.any(String),
        ...(field === undefined ? {} : { field }),
      });
      expect(await stored(event.id)).toHaveLength(0);
    },
  );
});
