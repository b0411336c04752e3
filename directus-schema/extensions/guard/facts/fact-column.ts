import { z } from 'zod';
import { factColumn } from '../../../collections/kit/fact-column.ts';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import type { Database, ExtensionContext } from '../directus.ts';
import { first } from '../query.ts';
import { settledSchema } from './settled-schema.ts';

type Parts = Pick<ExtensionContext, 'services' | 'getSchema'>;

const TABLE = 'case_facts';

/** Types of the columns as PostgreSQL calls them. */
const IN_SQL: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  date: 'date',
  integer: 'integer',
  float: 'real',
  string: 'character varying',
};

/** The type of a column as it is, not as Directus remembers it; null when there is none. */
async function typeOf(database: Database, key: string): Promise<string | null> {
  const row = await first(
    database,
    z.object({ data_type: z.string() }),
    'SELECT data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? AND column_name = ?',
    [TABLE, key],
  );
  return row?.data_type ?? null;
}

/**
 * Sees to it that a fact has its column: a new one, or one of another type, which starts empty because facts are derived
 * anew. The column is there, and Directus knows it, when the promise resolves.
 */
export async function makeFactColumn(parts: Parts, database: Database, fact: FactDefinition): Promise<void> {
  const column = factColumn(fact);
  const present = await typeOf(database, fact.key);
  if (present === IN_SQL[column.type]) return;
  if (present !== null) await dropFactColumn(parts, database, fact.key);
  await showToReaders(parts, fact.key);
  const schema = await settledSchema(parts, TABLE, fact.key, false);
  await new parts.services.FieldsService({ schema, accountability: null }).createField(TABLE, column);
  await settledSchema(parts, TABLE, fact.key, true);
}

/** Who reads a list of facts and not all columns, reads the new fact too. */
async function showToReaders({ services, getSchema }: Parts, key: string): Promise<void> {
  const permissions = new services.PermissionsService({ schema: await getSchema(), accountability: null });
  const reading = { _and: [{ collection: { _eq: TABLE } }, { action: { _eq: 'read' } }] };
  for (const { id, fields } of await permissions.readByQuery({ filter: reading, limit: -1 }))
    if (fields && !fields.includes('*') && !fields.includes(key))
      await permissions.updateOne(id, { fields: [...fields, key] });
}

/** Gives the column the words of its fact. */
export async function nameFactColumn({ services, getSchema }: Parts, fact: FactDefinition): Promise<void> {
  const { field, type, meta } = factColumn(fact);
  const fields = new services.FieldsService({ schema: await getSchema(), accountability: null });
  const words = { translations: meta['translations'], note: meta['note'], options: meta['options'] };
  await fields.updateField(TABLE, { field, type, meta: words });
}

/** The column goes with its fact: what no definition derives must not be on offer in a condition. */
export async function dropFactColumn(parts: Parts, database: Database, key: string): Promise<void> {
  if ((await typeOf(database, key)) === null) return;
  const schema = await settledSchema(parts, TABLE, key, true);
  await new parts.services.FieldsService({ schema, accountability: null }).deleteField(TABLE, key);
  await settledSchema(parts, TABLE, key, false);
}
