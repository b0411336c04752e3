import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { digest } from './digest.ts';
import type { ApplyReport } from './report.ts';
import type { AppliedState, Fingerprints } from './state.ts';

const folder = new URL('../sql/', import.meta.url);
const STATE = 'sql';

/** Runs the numbered files whose text is new; each is idempotent and runs in one transaction. The shipped form wins. */
export async function applySql(databaseUrl: string, state: AppliedState, report: ApplyReport): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const last = state.get(STATE);
  const pending = files.filter(({ name, text }) => last[name]?.['text'] !== digest(text));
  if (pending.length) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      for (const { name, text } of pending) {
        try {
          await client.query(`BEGIN;\n${text}\nCOMMIT;`);
        } catch (error) {
          await client.query('ROLLBACK');
          throw new Error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
          });
        }
        report.changed += 1;
      }
    } finally {
      await client.end();
    }
  }
  const applied: Fingerprints = Object.fromEntries(files.map(({ name, text }) => [name, { text: digest(text) }]));
  state.set(STATE, applied);
}
