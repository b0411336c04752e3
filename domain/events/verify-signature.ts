import { Webhook } from 'standardwebhooks';

/** The three headers of Standard Webhooks. */
export type SignatureHeaders = {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
};

export const SIGNATURE_HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/**
 * True when the body was signed with this secret not longer than five minutes ago. The body is not parsed before the
 * signature holds.
 */
export function verifySignature(secret: string, body: string, headers: SignatureHeaders): boolean {
  try {
    new Webhook(secret).verify(body, { ...headers });
    return true;
  } catch (error) {
    // The library parses the body after the signature has held; a malformed body is a matter of the next check.
    return error instanceof SyntaxError;
  }
}
