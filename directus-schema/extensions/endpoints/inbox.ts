import { z } from 'zod';
import { parseEvent } from '../../../domain/events/parse-event.ts';
import { problem, type Problem } from '../../../domain/events/problem.ts';
import { RECIPIENTS } from '../../../domain/events/recipients.ts';
import { SIGNATURE_HEADERS, verifySignature, type SignatureHeaders } from '../../../domain/events/verify-signature.ts';
import type { Database, Schema, Services } from '../guard/directus.ts';
import { first } from '../guard/query.ts';
import type { Request } from './express.ts';

export type InboxAnswer =
  | { readonly status: 200 | 202; readonly body: { readonly id: string; readonly duplicate?: true } }
  | { readonly status: number; readonly problem: Problem };

const MAX_BYTES = 64 * 1024;
const refuse = (one: Problem): InboxAnswer => ({ status: one.status, problem: one });

/** Null when it is too large; it is read to its end all the same, because a request cut off in between ends Directus. */
async function readBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  return size > MAX_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function signatureOf(request: Request): SignatureHeaders | null {
  const values = SIGNATURE_HEADERS.map((name) => [name, request.headers[name]] as const);
  return values.every(([, value]) => typeof value === 'string' && value !== '')
    ? (Object.fromEntries(values) as SignatureHeaders)
    : null;
}

const senderSchema = z.object({
  id: z.string(),
  source: z.string(),
  secret: z.string(),
  allowed_types: z.array(z.string()).nullable(),
});
type Sender = z.infer<typeof senderSchema>;

/** The sender whose secret signed this body. The signature says who it is; nothing in the body does. */
async function signer(
  services: Services,
  schema: Schema,
  database: Database,
  office: string,
  body: string,
  headers: SignatureHeaders,
): Promise<Sender | null> {
  const reader = new services.ItemsService('senders', { knex: database, schema, accountability: null });
  const rows = await reader.readByQuery({
    filter: { organisation: { _eq: office }, active: { _eq: true } },
    fields: ['id', 'source', 'secret', 'allowed_types'],
    limit: -1,
  });
  return (
    senderSchema
      .array()
      .parse(rows)
      .find((sender) => verifySignature(sender.secret, body, headers)) ?? null
  );
}

/** Takes a signed event: signature before parsing, then schema, then who may send and who may receive, then the row. */
export async function receive(
  { services, database, schema }: { services: Services; database: Database; schema: Schema },
  office: string,
  request: Request,
): Promise<InboxAnswer> {
  if (!String(request.headers['content-type'] ?? '').startsWith('application/cloudevents+json'))
    return refuse(problem(415, 'media-type', 'Wrong media type', 'Send application/cloudevents+json.'));
  const body = await readBody(request);
  if (body === null) return refuse(problem(413, 'too-large', 'Body too large', `At most ${MAX_BYTES} bytes.`));
  const headers = signatureOf(request);
  const sender = headers && (await signer(services, schema, database, office, body, headers));
  if (!sender)
    return refuse(
      problem(
        401,
        'signature',
        'Signature missing, wrong or too old',
        'Sign with the agreed secret (Standard Webhooks), not longer than five minutes ago.',
      ),
    );
  const parsed = parseEvent(body);
  if ('problem' in parsed) return refuse(parsed.problem);
  const { event } = parsed;
  if (event.source !== sender.source)
    return refuse(problem(403, 'source', 'Foreign source', 'The source is not the one of this secret.', 'source'));
  if (!sender.allowed_types?.includes(event.type))
    return refuse(problem(403, 'type-not-allowed', 'Type not allowed', 'This sender may not send this type.', 'type'));
  const kind = await first(database, z.object({ kind: z.string() }), 'SELECT kind FROM organisations WHERE id = ?', [
    office,
  ]);
  if (!RECIPIENTS[event.type].some((one) => one === kind?.kind))
    return refuse(
      problem(403, 'recipient', 'Type not for this office', 'This office may not lawfully receive this type.', 'type'),
    );

  const idSchema = z.object({ id: z.string() });
  const stored = await first(
    database,
    idSchema,
    `INSERT INTO inbox_events (id, organisation, sender, source, event_id, type, subject, occurred_at, data, state)
     VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, 'new') ON CONFLICT (organisation, source, event_id) DO NOTHING RETURNING id`,
    [
      office,
      sender.id,
      event.source,
      event.id,
      event.type,
      event.subject ?? null,
      event.time ?? null,
      JSON.stringify(event.data),
    ],
  );
  if (stored) return { status: 202, body: { id: stored.id } };
  const before = await first(
    database,
    idSchema,
    'SELECT id FROM inbox_events WHERE organisation = ? AND source = ? AND event_id = ?',
    [office, event.source, event.id],
  );
  return { status: 200, body: { id: before?.id ?? '', duplicate: true } };
}
