import { z } from 'zod';

const failure = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() })),
});

export type Rest = {
  /** Reads `data` of an answer and checks its shape. */
  read<T>(path: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T>;
  /** Writes and returns `data`, unchecked. */
  write(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
};

export type Connection = { readonly url: string; readonly token: string };

/** The few calls the apply makes to Directus. Errors name the call and Directus' reason, never the body that was sent. */
export function restClient({ url, token }: Connection): Rest {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(new URL(path, url), {
      method,
      // A connection of its own: one kept open may be closed by the server while the next call is on its way.
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', connection: 'close' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const raw = await response.text();
    const answer: unknown = raw === '' ? {} : JSON.parse(raw);
    if (!response.ok) {
      const known = failure.safeParse(answer);
      const reason = known.success ? known.data.errors.map((error) => error.message).join('; ') : response.statusText;
      throw new Error(`Directus answered ${response.status} to ${method} ${path.split('?')[0]}: ${reason}`);
    }
    return z.object({ data: z.unknown() }).parse(answer).data;
  };
  return {
    read: async (path, schema) => schema.parse(await call('GET', path)),
    write: call,
  };
}
