import { describe, expect, it } from 'vitest';
import { inbound } from './inbound.ts';

const HEADERS = {
  'content-type': 'Application/CloudEvents+JSON; charset=utf-8',
  'webhook-id': 'e1',
  'webhook-timestamp': '1',
  'webhook-signature': 'v1,x',
  cookie: 'secret',
};

describe('inbound', () => {
  it('passes on the bytes and the three headers of the signature, nothing else', () => {
    const body = Buffer.from('{ "id" : "e1" }');
    expect(inbound(HEADERS, body)).toEqual({
      body,
      headers: {
        'content-type': 'application/cloudevents+json',
        'webhook-id': 'e1',
        'webhook-timestamp': '1',
        'webhook-signature': 'v1,x',
      },
    });
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('names a missing %s', (field) => {
    expect(inbound({ ...HEADERS, [field]: undefined }, Buffer.from('{}'))).toMatchObject({ status: 401, field });
  });
});
