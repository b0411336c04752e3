import type { ExtensionContext, Schema } from '../directus.ts';

type Parts = Pick<ExtensionContext, 'services' | 'getSchema'>;

const TRIES = 5;

/**
 * The schema that Directus remembers, once it says what is so: whether a collection has a field. Directus may have been
 * reading the schema while the field came or went, and would then keep the old one until the next restart.
 * @throws Error when it stays wrong.
 */
export async function settledSchema(
  { services, getSchema }: Parts,
  collection: string,
  field: string,
  isThere: boolean,
): Promise<Schema> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const schema = await getSchema();
    if (field in (schema.collections[collection]?.fields ?? {}) === isThere) return schema;
    const software = { user: null, role: null, admin: true };
    await new services.UtilsService({ schema, accountability: software }).clearCache({ system: true });
  }
  throw new Error(`Directus does not take notice of ${collection}.${field}`);
}
