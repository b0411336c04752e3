import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { sourceOf } from '../../platform/seed/sender-source.ts';
import { client, officeOf, rowsOf } from './directus-client.ts';

const access = inject('access');
const [sender] = access.senders;
if (!sender) throw new Error('access.json has no sender');
const office = officeOf(access, sender.office);
const source = sourceOf(sender.key);
const admin = client(access.directus.url, access.directus.token);

const event = (change: Record<string, unknown> = {}): string =>
  JSON.stringify({
    specversion: '1.0',
    id: randomUUID(),
    source,
    type: 'de.bleiberecht.enquiry.received',
    data: { topic: '25b', asked_by: 'employer', language: 'fa' },
    ...change,
  });

type Sent = { status: number; type: string; body: Record<string, unknown> };

async function send(
  body: string,
  change: Record<string, string | null> = {},
  at = new Date(),
  token = office.serviceToken,
): Promise<Sent> {
  const headers: Record<string, string | null> = {
    'content-type': 'application/cloudevents+json',
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(sender?.secret ?? '').sign('msg_1', at, body),
    authorization: `Bearer ${token}`,
    ...change,
  };
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
  const response = await fetch(new URL('/bleiberecht/inbox', access.directus.url), {
    method: 'POST',
    headers: Object.fromEntries(kept),
    body,
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: z.record(z.string(), z.unknown()).parse(await response.json()),
  };
}

const stored = async (id: string): Promise<Record<string, unknown>[]> =>
  rowsOf(await admin('GET', `/items/inbox_events?filter[event_id][_eq]=${id}`));

describe('the inbox', () => {
  it('stores a signed event before it answers, and the same event once', async () => {
    const id = randomUUID();
    const first = await send(event({ id }));
    expect(first.status).toBe(202);
    expect(await stored(id)).toMatchObject([{ id: first.body['id'], organisation: office.organisation, state: 'new' }]);
    expect(await send(event({ id }))).toMatchObject({ status: 200, body: { id: first.body['id'], duplicate: true } });
    const many = await Promise.all(Array.from({ length: 6 }, () => send(event({ id }))));
    expect(many.every((answer) => answer.status === 200)).toBe(true);
    expect(await stored(id)).toHaveLength(1);
  });

  it('takes an event once when six copies arrive together', async () => {
    const body = event();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(body)));
    expect(answers.filter((one) => one.status === 202)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 200)).toHaveLength(5);
  });

  it('refuses a signature that is missing, wrong, or older than five minutes, and stores nothing', async () => {
    const id = randomUUID();
    const old = new Date(Date.now() - 6 * 60_000);
    for (const answer of [
      await send(event({ id }), { 'webhook-signature': null }),
      await send(event({ id }), { 'webhook-signature': 'v1,AAAA' }),
      await send(event({ id }), { 'webhook-id': 'msg_2' }),
      await send(event({ id }), {}, old),
    ]) {
      expect(answer).toMatchObject({ status: 401, body: { type: 'urn:bleiberecht:problem:signature', status: 401 } });
      expect(answer.type).toContain('application/problem+json');
    }
    expect(await stored(id)).toEqual([]);
  });

  it.each([
    ['malformed JSON', '{"a":', 400, undefined],
    ['an unknown field', event({ extra: 'Amina' }), 400, 'extra'],
    [
      'an unknown field in the data',
      event({ data: { topic: '25b', asked_by: 'employer', phone: 'Amina' } }),
      400,
      'data.phone',
    ],
    ['an unknown type', event({ type: 'de.example.unknown' }), 400, 'type'],
    ['a foreign source', event({ source: 'https://someone-else.example.org' }), 403, 'source'],
    [
      'a type that this sender may not send',
      event({
        type: 'de.bleiberecht.register.changed',
        subject: 'x',
        data: { change: 'moved_away', on: '2026-11-01' },
      }),
      403,
      'type',
    ],
  ])('refuses %s, names the field and repeats nothing', async (_name, body, status, field) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(answer.body['field']).toBe(field);
    expect(JSON.stringify(answer.body)).not.toContain('Amina');
  });

  it('refuses another media type and a body that is too large', async () => {
    expect((await send(event(), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(event({ subject: 'x'.repeat(70_000) }))).status).toBe(413);
  });

  it('survives a sender that hangs up in the middle of the body', async () => {
    const { hostname, port } = new URL(access.directus.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /bleiberecht/inbox HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${office.serviceToken}\r\n` +
            'Content-Type: application/cloudevents+json\r\nContent-Length: 1000\r\n\r\n{"half":',
        );
        setTimeout(() => socket.destroy(), 300);
      });
      socket.on('close', () => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await send(event())).status).toBe(202);
  });

  it('belongs to one office: another office’s account does not know the secret', async () => {
    const other = access.offices.find((one) => one.key !== office.key);
    expect((await send(event(), {}, new Date(), other?.serviceToken)).status).toBe(401);
  });

  it('never shows the secret again', async () => {
    const rows = rowsOf(await admin('GET', '/items/senders?fields=source,secret'));
    expect(JSON.stringify(rows)).not.toContain(sender.secret);
  });
});
