import { Webhook } from 'standardwebhooks';

/** Headers and body of a signed event. */
export const signed = (secret: string, event: unknown, { at = new Date(), body = JSON.stringify(event) } = {}) => {
  const id = `msg_${Math.random().toString(36).slice(2)}`;
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/cloudevents+json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  };
};
