import { factColumn } from '../../../collections/kit/fact-column.ts';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import type { Database, ExtensionContext } from '../directus.ts';
import { columnType } from './column-type.ts';
import { settleColumn } from './settle-column.ts';

type Parts = Pick<ExtensionContext, 'services' | 'getSchema'>;

export const FACT_TABLE = 'case_facts';

/** Types of the columns as PostgreSQL calls them. */
const IN_SQL: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  date: 'date',
  integer: 'integer',
  float: 'real',
  string: 'character varying',
};

/**
 * Sees to it that a fact has its column: a new one, or one of another type, which starts empty because facts are derived
 * anew. The column is there, and Directus knows it, when the promise resolves.
 */
export async function makeFactColumn(parts: Parts, database: Database, fact: FactDefinition): Promise<void> {
  const column = factColumn(fact);
  const present = await columnType(database, FACT_TABLE, fact.key);
  if (present === IN_SQL[column.type]) return;
  if (present !== null) await dropFactColumn(parts, database, fact.key);
  await showToReaders(parts, fact.key);
  const schema = await settleColumn(parts, database, FACT_TABLE, fact.key);
  await new parts.services.FieldsService({ schema, accountability: null }).createField(FACT_TABLE, column);
  await settleColumn(parts, database, FACT_TABLE, fact.key);
}

/** Who reads a list of facts and not all columns, reads the new fact too. */
async function showToReaders({ services, getSchema }: Parts, key: string): Promise<void> {
  const permissions = new services.PermissionsService({ schema: await getSchema(), accountability: null });
  const reading = { _and: [{ collection: { _eq: FACT_TABLE } }, { action: { _eq: 'read' } }] };
  for (const { id, fields } of await permissions.readByQuery({ filter: reading, limit: -1 }))
    if (fields && !fields.includes('*') && !fields.includes(key))
      await permissions.updateOne(id, { fields: [...fields, key] });
}

/** Gives the column the words of its fact. */
export async function nameFactColumn({ services, getSchema }: Parts, fact: FactDefinition): Promise<void> {
  const { field, type, meta } = factColumn(fact);
  const fields = new services.FieldsService({ schema: await getSchema(), accountability: null });
  const words = { translations: meta['translations'], note: meta['note'], options: meta['options'] };
  await fields.updateField(FACT_TABLE, { field, type, meta: words });
}

/** The column goes with its fact: what no definition derives must not be on offer in a condition. */
export async function dropFactColumn(parts: Parts, database: Database, key: string): Promise<void> {
  if ((await columnType(database, FACT_TABLE, key)) === null) return;
  const schema = await settleColumn(parts, database, FACT_TABLE, key);
  await new parts.services.FieldsService({ schema, accountability: null }).deleteField(FACT_TABLE, key);
  await settleColumn(parts, database, FACT_TABLE, key);
}
