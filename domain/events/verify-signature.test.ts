import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { verifySignature } from './verify-signature.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
const body = '{"a":1}';
const signed = (at: Date, text = body, key = secret) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(key).sign('msg_1', at, text),
});
const minutes = (count: number): Date => new Date(Date.now() + count * 60_000);

describe('verifySignature', () => {
  it('accepts a fresh signature, also over a body that is no JSON', () => {
    expect(verifySignature(secret, body, signed(new Date()))).toBe(true);
    expect(verifySignature(secret, '{"a":', signed(new Date(), '{"a":'))).toBe(true);
  });

  it('refuses another secret, another body, another id', () => {
    const other = `whsec_${Buffer.from('another secret of enough bytes!!').toString('base64')}`;
    expect(verifySignature(other, body, signed(new Date()))).toBe(false);
    expect(verifySignature(secret, '{"a":2}', signed(new Date()))).toBe(false);
    expect(verifySignature(secret, body, { ...signed(new Date()), 'webhook-id': 'msg_2' })).toBe(false);
  });

  it('refuses what is older than five minutes or from the future', () => {
    expect(verifySignature(secret, body, signed(minutes(-4)))).toBe(true);
    expect(verifySignature(secret, body, signed(minutes(-6)))).toBe(false);
    expect(verifySignature(secret, body, signed(minutes(6)))).toBe(false);
  });

  it('refuses empty headers and a secret that is none', () => {
    const none = { 'webhook-id': '', 'webhook-timestamp': '', 'webhook-signature': '' };
    expect(verifySignature(secret, body, none)).toBe(false);
    expect(verifySignature('', body, signed(new Date()))).toBe(false);
  });
});
