import type { Database, ExtensionContext, Schema } from '../directus.ts';
import { columnType } from './column-type.ts';

type Parts = Pick<ExtensionContext, 'services' | 'getSchema'>;

const TRIES = 5;

/**
 * Makes Directus remember a column as it is. Directus keeps what it knows of the tables; whoever was just reading it while
 * a column came or went puts the old knowledge back, and it would stay until the next restart.
 * @returns the schema as Directus then remembers it
 * @throws Error when it stays wrong
 */
export async function settleColumn(
  { services, getSchema }: Parts,
  database: Database,
  table: string,
  column: string,
): Promise<Schema> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const isThere = (await columnType(database, table, column)) !== null;
    const schema = await getSchema();
    const fields = new services.FieldsService({ schema, accountability: null });
    const inSchema = column in (schema.collections[table]?.fields ?? {});
    const inForms = (await fields.columnInfo(table, column)) !== undefined;
    if (inSchema === isThere && inForms === isThere) return schema;
    const software = { user: null, role: null, admin: true };
    await new services.UtilsService({ schema, accountability: software }).clearCache({ system: true });
  }
  throw new Error(`Directus does not take notice of ${table}.${column}`);
}
