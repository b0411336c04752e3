import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { PlatformError } from '../stack/platform-error.ts';

/** A logged-in person in n8n: cookie and browser id, as its editor uses them. */
export interface N8nSession {
  call<T>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    schema: z.ZodType<T, z.ZodTypeDef, unknown>,
    body?: unknown,
  ): Promise<T>;
}

/** Logs in; wrong password or unknown person gives undefined. */
export async function logIn(url: string, email: string, password: string): Promise<N8nSession | undefined> {
  const browser = randomUUID();
  let answer = await post(url, browser, email, password);
  // n8n takes a handful of log-ins a minute.
  for (let tries = 0; answer.status === 429 && tries < 14; tries += 1) {
    await sleep(5000);
    answer = await post(url, browser, email, password);
  }
  if (answer.status === 401) return undefined;
  if (!answer.ok) throw new PlatformError(`n8n refused the log-in (${answer.status}).`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    call: async (method, path, schema, body) => {
      const reply = await fetch(url + path, {
        method,
        headers: {
          cookie,
          'browser-id': browser,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return readN8n(reply, `${method} ${path}`, schema);
    },
  };
}

function post(url: string, browser: string, email: string, password: string): Promise<Response> {
  return fetch(`${url}/rest/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'browser-id': browser },
    body: JSON.stringify({ emailOrLdapLoginId: email, password }),
  });
}

/** Reads an answer of n8n; an error names the call and n8n's own message. */
export async function readN8n<T>(
  reply: Response,
  what: string,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
): Promise<T> {
  const text = await reply.text();
  if (!reply.ok)
    throw new PlatformError(
      `n8n answered ${reply.status} to ${what.replace(/\/[\w-]{16,}/g, '/…')}: ${text.slice(0, 300)}`,
    );
  const parsed = schema.safeParse(text === '' ? undefined : JSON.parse(text));
  if (!parsed.success)
    throw new PlatformError(
      `n8n answered ${what.replace(/\/[\w-]{16,}/g, '/…')} in an unknown form (${parsed.error.issues[0]?.path.join('.') ?? ''}).`,
    );
  return parsed.data;
}
