import { createDirectus, customEndpoint, rest } from '@directus/sdk';
import type { IHttpRequestMethods } from 'n8n-workflow';
import { z } from 'zod';
import { authenticatedRequest } from './authenticated-request.ts';
import { CREDENTIAL } from './credential-name.ts';
import type { DirectusContext } from './directus-context.ts';

const LONG_QUERY = 2_000;
const credentialSchema = z.object({ url: z.string().url(), token: z.string() });
const initSchema = z.object({
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE', 'SEARCH']).default('GET'),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  timeout: z.number().optional(),
});

const selfSchema = z.object({
  id: z.string(),
  organisation: z.object({ id: z.string(), kind: z.string() }).nullable(),
});

/** The service account itself and the office whose data it sees. */
export type Self = z.output<typeof selfSchema>;

export type Query = {
  readonly fields?: readonly string[];
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly sort?: readonly string[];
  readonly limit?: number;
  readonly deep?: Readonly<Record<string, unknown>>;
};

export type Directus = {
  /** Address of the Directus that the credential names. */
  readonly url: string;
  /** Reads the rows of a collection; every row is checked against the schema. */
  read<Row extends z.ZodTypeAny>(collection: string, query: Query, row: Row): Promise<z.output<Row>[]>;
  create<Row extends z.ZodTypeAny>(
    collection: string,
    values: Record<string, unknown>,
    row: Row,
  ): Promise<z.output<Row>>;
  /** Writes several rows in one transaction: all of them or none. */
  createMany<Row extends z.ZodTypeAny>(
    collection: string,
    values: readonly Record<string, unknown>[],
    row: Row,
  ): Promise<z.output<Row>[]>;
  update(collection: string, id: string, values: Record<string, unknown>): Promise<void>;
  /** Asked once. */
  self(): Promise<Self>;
  /** Calls an endpoint of the guard; `timeout` in milliseconds where it takes longer than others. */
  call<Answer extends z.ZodTypeAny>(
    method: 'GET' | 'POST',
    path: string,
    answer: Answer,
    body?: Record<string, unknown>,
    timeout?: number,
  ): Promise<z.output<Answer>>;
};

/** Directus, as the service account of the office whose credential the node holds. */
export const directus = async (context: DirectusContext): Promise<Directus> => {
  const { url } = credentialSchema.parse(await context.getCredentials(CREDENTIAL));

  const throughN8n = async (target: string, init?: unknown): Promise<Response> => {
    const { method, headers, body, timeout } = initSchema.parse(init ?? {});
    const answer = await authenticatedRequest(context, {
      url: target,
      method: method as IHttpRequestMethods,
      headers,
      body,
      timeout,
    });
    return new Response(answer.status === 204 ? null : answer.text, { status: answer.status, headers: answer.headers });
  };

  const client = createDirectus(url, { globals: { fetch: throughN8n } }).with(rest());
  const send = (
    method: 'GET' | 'POST' | 'PATCH' | 'SEARCH',
    path: string,
    rest: { params?: Query; body?: unknown; timeout?: number | undefined } = {},
  ) =>
    client.request<unknown>(
      customEndpoint({
        method,
        path,
        ...(rest.params === undefined ? {} : { params: { ...rest.params } }),
        ...(rest.body === undefined ? {} : { body: JSON.stringify(rest.body) }),
        onRequest: (options) => ({ ...options, timeout: rest.timeout }),
      }),
    );

  let self: Promise<unknown> | undefined;
  return {
    url,
    async read(collection, query, row) {
      const params = { limit: -1, ...query };
      const path = `/items/${collection}`;
      // A question that would make a long address travels in the body; proxies cut addresses off at 8 kB.
      const isLong = JSON.stringify(params).length > LONG_QUERY;
      const rows = await (isLong ? send('SEARCH', path, { body: { query: params } }) : send('GET', path, { params }));
      return z.array(row).parse(rows);
    },
    async create(collection, values, row) {
      return row.parse(await send('POST', `/items/${collection}`, { body: values }));
    },
    async createMany(collection, values, row) {
      return z.array(row).parse(await send('POST', `/items/${collection}`, { body: values }));
    },
    async update(collection, id, values) {
      await send('PATCH', `/items/${collection}/${encodeURIComponent(id)}`, { body: values });
    },
    async self() {
      self ??= send('GET', '/users/me', { params: { fields: ['id', 'organisation.id', 'organisation.kind'] } });
      return selfSchema.parse(await self);
    },
    async call(method, path, answer, body, timeout) {
      const sent = body === undefined ? {} : { body };
      return answer.parse(await send(method, `/bleiberecht${path}`, { ...sent, timeout }));
    },
  };
};
