import { jsonParse, type IDataObject, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { z } from 'zod';
import { authenticatedRequest, type PlainAnswer } from '../shared/authenticated-request.ts';
import { CREDENTIAL } from '../shared/credential-name.ts';
import { inbound } from './inbound.ts';
import { PROBLEM_TYPE, problemBody, type Problem } from './problem.ts';

const credentialSchema = z.object({ url: z.string().url() });
const storedSchema = z.object({ id: z.string(), type: z.string().optional() });
const eventSchema = z.object({ type: z.string() });
const RETRY_AFTER = '30';

const answer = (
  context: IWebhookFunctions,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
) => {
  const response = context.getResponseObject();
  response
    .status(status)
    .set({ 'content-type': type, 'cache-control': 'no-store', ...headers })
    .end(body);
  return { noWebhookResponse: true } satisfies IWebhookResponseData;
};

const refuse = (context: IWebhookFunctions, problem: Problem, headers?: Record<string, string>) =>
  answer(context, problem.status, PROBLEM_TYPE, problemBody(problem), headers);

const unavailable = (context: IWebhookFunctions) =>
  refuse(
    context,
    {
      status: 503,
      title: 'Not available now',
      detail: 'The event was not stored. Send the same event again later; it will be stored once.',
    },
    { 'retry-after': RETRY_AFTER },
  );

/**
 * Hands a signed event to the inbox in Directus and answers with what Directus says. The workflow starts only for an
 * event that is new there, and gets its ID and type, nothing else.
 */
export const relay = async (context: IWebhookFunctions): Promise<IWebhookResponseData> => {
  const request = context.getRequestObject();
  const event = inbound(request.headers, request.rawBody);
  if ('status' in event) return refuse(context, event);

  let stored: PlainAnswer;
  try {
    const { url } = credentialSchema.parse(await context.getCredentials(CREDENTIAL));
    stored = await authenticatedRequest(context, {
      url: `${url.replace(/\/+$/, '')}/bleiberecht/inbox`,
      method: 'POST',
      headers: event.headers,
      body: event.body,
      timeout: 15_000,
    });
  } catch (error) {
    context.logger.error(
      `${context.getNode().name}: the inbox does not answer (${error instanceof Error ? error.name : 'unknown'})`,
    );
    return unavailable(context);
  }

  const isProblem = stored.headers['content-type']?.startsWith(PROBLEM_TYPE) ?? false;
  if (stored.status >= 500 || (stored.status >= 400 && !isProblem)) {
    // A proxy, a wrong token or a missing extension: nothing the sender could mend, so the sender tries again later.
    context.logger.error(`${context.getNode().name}: the inbox answered with status ${stored.status}`);
    return unavailable(context);
  }
  if (stored.status >= 400) return answer(context, stored.status, PROBLEM_TYPE, stored.text);

  const row = storedSchema.safeParse(jsonParse(stored.text, { fallbackValue: {} }));
  if (!row.success) return unavailable(context);
  const reply = answer(context, stored.status, 'application/json', stored.text);
  if (stored.status !== 202) return reply;

  const type = row.data.type ?? eventSchema.parse(jsonParse(event.body.toString('utf8'))).type;
  const json: IDataObject = { id: row.data.id, type };
  return { ...reply, workflowData: [[{ json }]] };
};
