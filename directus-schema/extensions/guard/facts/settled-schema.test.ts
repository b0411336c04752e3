import { describe, expect, it } from 'vitest';
import type { ExtensionContext, Schema } from '../directus.ts';
import { settledSchema } from './settled-schema.ts';

const schemaWith = (...fields: string[]): Schema => ({
  collections: { case_facts: { primary: 'id', fields: Object.fromEntries(fields.map((one) => [one, {}])) } },
  relations: [],
});

/** A Directus that remembers each of these schemas until its cache is cleared. */
function remembering(...schemas: Schema[]) {
  let cleared = 0;
  class UtilsService {
    async clearCache(): Promise<void> {
      cleared += 1;
    }
  }
  const getSchema = async (): Promise<Schema> => schemas[cleared] ?? schemas.at(-1) ?? expect.fail();
  const parts = { services: { UtilsService }, getSchema } as unknown as Pick<
    ExtensionContext,
    'services' | 'getSchema'
  >;
  return { parts, cleared: () => cleared };
}

describe('the schema that Directus remembers', () => {
  it('is taken when it is right', async () => {
    const { parts, cleared } = remembering(schemaWith('new_fact'));
    await settledSchema(parts, 'case_facts', 'new_fact', true);
    expect(cleared()).toBe(0);
  });

  it('is forgotten until it is right', async () => {
    const { parts, cleared } = remembering(schemaWith('old_fact'), schemaWith('old_fact'), schemaWith());
    expect(await settledSchema(parts, 'case_facts', 'old_fact', false)).toEqual(schemaWith());
    expect(cleared()).toBe(2);
  });

  it('that stays wrong is an error, not a silence', async () => {
    const { parts } = remembering(schemaWith());
    await expect(settledSchema(parts, 'case_facts', 'new_fact', true)).rejects.toThrow('case_facts.new_fact');
  });
});
