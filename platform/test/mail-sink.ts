import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: who gets it, and the message word for word. */
export type SunkMail = { readonly to: readonly string[]; readonly raw: string };

/**
 * A real SMTP server on loopback that keeps what it gets. Tests, which run in other processes, ask for the mails
 * (GET), and tell it how to answer: POST `/accept`, `/refuse` (450 at the end of the message) or `/hang-up`.
 */
export async function openMailSink(): Promise<{ port: number; url: string; close: () => Promise<void> }> {
  const mails: SunkMail[] = [];
  let mood = 'accept';
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, done) => done(mood === 'hang-up' ? new Error('busy') : undefined),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mood === 'refuse') return done(Object.assign(new Error('try again later'), { responseCode: 450 }));
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        return done();
      });
    },
  });
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', () => done()));
  const secret = randomBytes(12).toString('hex');
  const control = createServer((request, reply) => {
    const [, given, verb] = (request.url ?? '').split('/');
    if (given !== secret) return void reply.writeHead(404).end();
    if (request.method === 'POST') mood = verb ?? 'accept';
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(mails));
  });
  await new Promise<void>((done) => control.listen(0, '127.0.0.1', done));
  const portOf = (address: AddressInfo | string | null): number =>
    typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port: portOf(smtp.server.address()),
    url: `http://127.0.0.1:${portOf(control.address())}/${secret}`,
    close: async () => {
      control.close();
      await new Promise<void>((done) => smtp.close(() => done()));
    },
  };
}
