import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkoutRoot } from './paths.ts';

/** The part of node-postgres that the platform uses (it ships no types of its own). */
export interface PgClient {
  connect(): Promise<void>;
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): void;
  escapeIdentifier(name: string): string;
  escapeLiteral(text: string): string;
}

interface PgModule {
  readonly Client: new (options: { connectionString: string; connectionTimeoutMillis?: number }) => PgClient;
}

/** Opens a connection, hands it to `work`, closes it. */
export async function withPg<T>(url: string, work: (client: PgClient) => Promise<T>): Promise<T> {
  const pg: PgModule = createRequire(join(checkoutRoot, 'platform', 'package.json'))('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
