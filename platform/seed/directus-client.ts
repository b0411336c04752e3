import { z } from 'zod';
import { PlatformError } from '../stack/platform-error.ts';

const errorBody = z.object({
  errors: z.array(
    z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).passthrough().optional() }),
  ),
});

/** A thin Directus client for set-up work. */
export interface DirectusClient {
  get<T>(path: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T>;
  send<T>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  ): Promise<T>;
}

/** Opens Directus with a token. */
export function directusClient(options: { url: string; token: string }): DirectusClient {
  const call = async <T>(
    method: string,
    path: string,
    schema: z.ZodType<T, z.ZodTypeDef, unknown>,
    body?: unknown,
  ): Promise<T> => {
    const reply = await fetch(options.url + path, {
      method,
      headers: {
        authorization: `Bearer ${options.token}`,
        // A connection of its own: one kept open may be closed by the server while the next call is on its way.
        connection: 'close',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    const where = `${method} ${path.split('?')[0] ?? path}`;
    if (!reply.ok) {
      const told = errorBody.safeParse(parse(text));
      const first = told.success ? told.data.errors[0] : undefined;
      throw new PlatformError(
        `Directus answered ${reply.status} to ${where}: ${first?.extensions?.code ?? ''} ${first?.message ?? text.slice(0, 200)}`,
      );
    }
    const data = z.object({ data: z.unknown() }).parse(text === '' ? { data: undefined } : parse(text)).data;
    const parsed = schema.safeParse(data);
    if (!parsed.success)
      throw new PlatformError(
        `Directus answered ${where} in an unknown form (${parsed.error.issues[0]?.path.join('.') ?? ''}).`,
      );
    return parsed.data;
  };
  return {
    get: (path, schema) => call('GET', path, schema),
    send: (method, path, body, schema) => call(method, path, schema, body),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { data: undefined };
  }
}
