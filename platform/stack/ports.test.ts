import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { choosePorts, portsFrom } from './ports.ts';

let server: Server | undefined;
afterEach(() => server?.close());

describe('choosePorts', () => {
  it('gives four different free ports for tests', async () => {
    const ports = await choosePorts('auto');
    expect(new Set(Object.values(ports)).size).toBe(4);
  });

  it('takes four in a row from a base', () => {
    expect(portsFrom(20_000)).toEqual({ directus: 20_000, n8n: 20_001, n8nBroker: 20_002, postgres: 20_003 });
  });

  it('names the taken port and the way out', async () => {
    const { directus: base } = await choosePorts('auto');
    server = createServer();
    await new Promise<void>((done) => server?.listen(base, '127.0.0.1', done));
    await expect(choosePorts({ base })).rejects.toThrow(
      new RegExp(`Port ${base} \\(Directus\\) is taken.*--base-port`),
    );
  });

  it('refuses a base that is no port', () => {
    expect(() => portsFrom(Number('abc'))).toThrow('--base-port must be a whole number');
  });
});
