import { jsonParse, type ITriggerFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { authenticatedRequest, type PlainAnswer } from '../shared/authenticated-request.ts';
import { CREDENTIAL } from '../shared/credential-name.ts';
import { failureOf } from '../shared/failure-of.ts';
import { toNodeError } from '../shared/to-node-error.ts';
import { claimSchema, type Claim } from './claim.ts';
import type { ClaimPorts } from './claim-ports.ts';

const WAIT_SECONDS = 25;
const credentialSchema = z.object({ url: z.string().url() });

export type Subscription = { readonly consumer: string; readonly types: readonly string[] };

/** The four calls of the outbox: claim, extend, ack, release. */
export const leaseCalls = (
  context: ITriggerFunctions,
  subscription: Subscription,
  closed: AbortSignal,
): Pick<ClaimPorts, 'claim' | 'extend' | 'ack' | 'release'> => {
  const post = async (path: string, body: unknown, more: { timeout?: number; abortSignal?: AbortSignal } = {}) => {
    const { url } = credentialSchema.parse(await context.getCredentials(CREDENTIAL));
    return await authenticatedRequest(context, {
      url: `${url.replace(/\/+$/, '')}/bleiberecht/${path}`,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      ...more,
    });
  };
  const refused = (answer: PlainAnswer) => toNodeError(context.getNode(), failureOf(answer));

  const lease = async (path: string, claim: Claim, more: Record<string, unknown> = {}): Promise<boolean> => {
    const { consumer } = subscription;
    const answer = await post(path, { id: claim.id, consumer, token: claim.token, ...more });
    if (answer.status === 409) return false;
    if (answer.status >= 400) throw refused(answer);
    return true;
  };

  return {
    async claim() {
      const answer = await post(
        'claim',
        { ...subscription, wait: WAIT_SECONDS },
        { timeout: (WAIT_SECONDS + 15) * 1000, abortSignal: closed },
      );
      if (answer.status === 204) return undefined;
      if (answer.status !== 200) throw refused(answer);
      return claimSchema.parse(jsonParse(answer.text));
    },
    extend: (claim) => lease('extend', claim),
    ack: (claim) => lease('ack', claim),
    release: (claim, reason) => lease('release', claim, { reason }),
  };
};
