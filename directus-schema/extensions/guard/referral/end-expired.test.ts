import { describe, expect, it } from 'vitest';
import type { Database, ExtensionContext } from '../directus.ts';
import { endExpired } from './end-expired.ts';

/** A database with or without our function, which may fail. */
async function lookFor(answers: { readonly there: boolean; readonly fails?: string }) {
  const asked: string[] = [];
  const warned: string[] = [];
  const database = {
    raw: (sql: string) => {
      asked.push(sql);
      if (sql.includes('to_regprocedure')) return Promise.resolve({ rows: answers.there ? [{}] : [] });
      if (!answers.there) return Promise.reject(new Error('function bleiberecht_end_expired() does not exist'));
      return answers.fails === undefined ? Promise.resolve({ rows: [] }) : Promise.reject(new Error(answers.fails));
    },
  } as unknown as Database;
  const logger = { warn: (line: string) => warned.push(line) } as unknown as ExtensionContext['logger'];
  await endExpired(database, logger)();
  return { ended: asked.includes('SELECT bleiberecht_end_expired()'), warned };
}

describe('expired consents', () => {
  it('are not looked for before there is a schema, and nothing is said', async () => {
    expect(await lookFor({ there: false })).toEqual({ ended: false, warned: [] });
  });

  it('are looked for once there is one', async () => {
    expect(await lookFor({ there: true })).toEqual({ ended: true, warned: [] });
  });

  it('are warned about when that fails', async () => {
    const { warned } = await lookFor({ there: true, fails: 'out of memory' });
    expect(warned).toEqual(['Expired consents were not looked for: out of memory']);
  });
});
