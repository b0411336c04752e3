import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { z } from 'zod';
import { CREDENTIAL } from './credential-name.ts';
import type { DirectusContext } from './directus-context.ts';
import { unreachable } from './unreachable.ts';

const answerSchema = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.unknown()).default({}),
  body: z.unknown(),
});

export type PlainRequest = {
  readonly url: string;
  readonly method: IHttpRequestMethods;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Buffer | undefined;
  readonly timeout?: number | undefined;
  readonly abortSignal?: AbortSignal | undefined;
};

export type PlainAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/**
 * One request with the office's credential. It goes through n8n, so proxies, allowed domains and the credential's
 * own rules hold. Any answer of the server is returned, only a server that does not answer is an error.
 */
export const authenticatedRequest = async (context: DirectusContext, request: PlainRequest): Promise<PlainAnswer> => {
  const answer: unknown = await context.helpers.httpRequestWithAuthentication
    .call(context, CREDENTIAL, {
      url: request.url,
      method: request.method,
      headers: { ...request.headers } as IDataObject,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.abortSignal === undefined ? {} : { abortSignal: request.abortSignal }),
      timeout: request.timeout ?? 30_000,
      encoding: 'text',
      returnFullResponse: true,
      ignoreHttpStatusErrors: true,
      disableFollowRedirect: true,
    })
    .catch((error: unknown) => Promise.reject(unreachable(context.getNode(), error)));

  const { statusCode, headers, body } = answerSchema.parse(answer);
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    text: typeof body === 'string' ? body : '',
  };
};
