import { createServer } from 'node:net';
import { PlatformError } from './platform-error.ts';

/** The ports of one installation; all listen on 127.0.0.1 only. */
export interface Ports {
  readonly directus: number;
  readonly n8n: number;
  readonly n8nBroker: number;
  readonly postgres: number;
}

/** How ports are chosen: the fixed defaults, any free ones (tests), or four in a row from a base. */
export type PortChoice = 'default' | 'auto' | { readonly base: number };

export const defaultPorts: Ports = { directus: 8055, n8n: 5678, n8nBroker: 5679, postgres: 54329 };

const labels: Record<keyof Ports, string> = {
  directus: 'Directus',
  n8n: 'n8n',
  n8nBroker: 'n8n task broker',
  postgres: 'PostgreSQL',
};

const portNames = Object.keys(labels) as (keyof Ports)[];

/**
 * Chooses the ports and makes sure that they are free.
 * `recorded` are those of an earlier start: they stay, because the URLs are known to people.
 */
export async function choosePorts(choice: PortChoice, recorded?: Ports): Promise<Ports> {
  if (choice === 'auto') return freePorts();
  const wanted = typeof choice === 'object' ? portsFrom(choice.base) : (recorded ?? defaultPorts);
  for (const name of portNames) {
    if (!(await isFree(wanted[name]))) {
      throw new PlatformError(
        `Port ${wanted[name]} (${labels[name]}) is taken. End the program that uses it, or choose four free ports in a row: npm start -- --base-port 18100`,
      );
    }
  }
  return wanted;
}

/** Four ports in a row. */
export function portsFrom(base: number): Ports {
  if (!Number.isInteger(base) || base < 1024 || base > 65_532) {
    throw new PlatformError(`--base-port must be a whole number from 1024 to 65532, not "${base}".`);
  }
  return { directus: base, n8n: base + 1, n8nBroker: base + 2, postgres: base + 3 };
}

async function freePorts(): Promise<Ports> {
  const probes = await Promise.all(portNames.map(() => listen(0)));
  const numbers = probes.map((probe) => probe.port);
  await Promise.all(probes.map((probe) => probe.close()));
  const [directus = 0, n8n = 0, n8nBroker = 0, postgres = 0] = numbers;
  return { directus, n8n, n8nBroker, postgres };
}

async function isFree(port: number): Promise<boolean> {
  try {
    await (await listen(port)).close();
    return true;
  } catch {
    return false;
  }
}

function listen(port: number): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      done({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}
