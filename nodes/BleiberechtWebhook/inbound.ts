import type { Problem } from './problem.ts';

export const EVENT_TYPE = 'application/cloudevents+json';
export const MAX_BYTES = 64 * 1024;
const SIGNED = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

export type Inbound = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

/**
 * What is relayed to Directus: the bytes as they came and the three headers of the signature. Nothing is parsed here,
 * the signature covers the bytes.
 */
export const inbound = (
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: unknown,
): Inbound | Problem => {
  const type = String(headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  if (type !== EVENT_TYPE)
    return {
      status: 415,
      title: 'Unsupported media type',
      detail: `Send the event as ${EVENT_TYPE}, one event in structured mode.`,
      field: 'content-type',
    };
  if (!Buffer.isBuffer(body) || body.length === 0)
    return { status: 400, title: 'Empty body', detail: 'Send one CloudEvent as JSON in the body.', field: 'body' };
  if (body.length > MAX_BYTES)
    return {
      status: 413,
      title: 'Body too large',
      detail: `An event may have ${MAX_BYTES} bytes at most.`,
      field: 'body',
    };

  const relayed: Record<string, string> = { 'content-type': EVENT_TYPE };
  for (const name of SIGNED) {
    const value = headers[name];
    if (typeof value !== 'string' || value === '')
      return {
        status: 401,
        title: 'Signature missing',
        detail:
          'Sign the request as Standard Webhooks describes: headers webhook-id, webhook-timestamp, webhook-signature.',
        field: name,
      };
    relayed[name] = value;
  }
  return { body, headers: relayed };
};
