import { createServer, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
  readonly body: unknown;
};
export type Answer = {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly delay?: number;
};
export type Handler = (asked: Asked) => Answer | undefined | Promise<Answer | undefined>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const questionIn = (body: unknown): URLSearchParams => {
  const { query } = body as { query: Record<string, unknown> };
  return new URLSearchParams(Object.entries(query).map(([key, value]) => [key, JSON.stringify(value)]));
};

/** A small HTTP server in the place of Directus, on a port of its own; keeps what it was asked. */
export const fakeDirectus = async (handler: Handler, port = 0) => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const raw = await buffer(request);
      // SEARCH asks the same as GET, with the question in the body.
      const isSearch = request.method === 'SEARCH';
      const one: Asked = {
        method: isSearch ? 'GET' : (request.method ?? 'GET'),
        path: url.pathname,
        query: isSearch ? questionIn(parsed(raw.toString())) : url.searchParams,
        headers: request.headers,
        raw,
        body: parsed(raw.toString()),
      };
      asked.push(one);
      const forbidden = { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] };
      const answer = (await handler(one)) ?? { status: 403, body: forbidden };
      if (answer.delay) await new Promise((resolve) => setTimeout(resolve, answer.delay));
      const status = answer.status ?? 200;
      response.writeHead(status, { 'content-type': 'application/json', ...answer.headers });
      response.end(status === 204 ? undefined : JSON.stringify(answer.body ?? {}));
    })();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    asked,
    of: (method: string, path: string) => asked.filter((one) => one.method === method && one.path === path),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
