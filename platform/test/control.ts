import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { Stack } from '../stack/start-stack.ts';

/** Lets tests, which run in other processes, stop and start a server of the shared stack. */
export async function openControl(stack: Stack): Promise<{ url: string; close: () => void }> {
  const secret = randomBytes(12).toString('hex');
  const server = createServer((request, reply) => {
    const [, given, verb, name] = (request.url ?? '').split('/');
    const known = given === secret && (name === 'n8n' || name === 'Directus') && (verb === 'stop' || verb === 'start');
    if (!known) {
      reply.writeHead(404).end();
      return;
    }
    (verb === 'stop' ? stack.stopServer(name) : stack.startServer(name)).then(
      () => reply.writeHead(204).end(),
      (error: unknown) => reply.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/${secret}`, close: () => server.close() };
}
