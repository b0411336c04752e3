import { describe, expect, it } from 'vitest';
import type { Database, ExtensionContext, Schema } from '../directus.ts';
import { settleColumn } from './settle-column.ts';

/** What Directus remembers of the column in its schema and in its forms. */
type Memory = readonly [inSchema: boolean, inForms: boolean];

const schemaWith = (isThere: boolean): Schema => ({
  collections: { case_facts: { primary: 'id', fields: isThere ? { fact: {} } : {} } },
  relations: [],
});

/** A database with or without the column, and a Directus that remembers this, then this, each until its cache is cleared. */
function directus(isThere: boolean, ...memories: Memory[]) {
  let cleared = 0;
  const now = (): Memory => memories[cleared] ?? memories.at(-1) ?? expect.fail();
  class FieldsService {
    columnInfo = async (): Promise<unknown> => (now()[1] ? {} : undefined);
  }
  class UtilsService {
    async clearCache(): Promise<void> {
      cleared += 1;
    }
  }
  const database: Database = {
    raw: async () => ({ rows: isThere ? [{ data_type: 'boolean' }] : [] }),
    transaction: () => expect.fail('no transaction'),
  };
  const parts = { services: { FieldsService, UtilsService }, getSchema: async () => schemaWith(now()[0]) };
  const settle = () => settleColumn(parts as unknown as ExtensionContext, database, 'case_facts', 'fact');
  return { settle, cleared: () => cleared };
}

describe('what Directus remembers of a column', () => {
  it('stays when it is right', async () => {
    const { settle, cleared } = directus(true, [true, true]);
    expect(await settle()).toEqual(schemaWith(true));
    expect(cleared()).toBe(0);
  });

  it.each<[string, boolean, Memory]>([
    ['the schema lacks a new one', true, [false, true]],
    ['the forms lack a new one', true, [true, false]],
    ['the schema still has one that is gone', false, [true, false]],
    ['the forms still have one that is gone', false, [false, true]],
  ])('is forgotten where %s', async (_case, isThere, memory) => {
    const { settle, cleared } = directus(isThere, memory, [isThere, isThere]);
    expect(await settle()).toEqual(schemaWith(isThere));
    expect(cleared()).toBe(1);
  });

  it('that stays wrong is an error, not a silence', async () => {
    await expect(directus(true, [false, false]).settle()).rejects.toThrow('case_facts.fact');
  });
});
