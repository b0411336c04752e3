import { factColumn } from '../../../collections/kit/fact-column.ts';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import { z } from 'zod';
import type { Schema, Services } from '../directus.ts';

type Parts = { readonly services: Services; readonly getSchema: () => Promise<Schema> };

const TABLE = 'case_facts';
const presentSchema = z.object({ type: z.string() });

/**
 * Sees to it that a fact has its column: a new one, or one of another type, which starts empty because facts are derived
 * anew. The column is there when the promise resolves.
 */
export async function makeFactColumn({ services, getSchema }: Parts, fact: FactDefinition): Promise<void> {
  const schema = await getSchema();
  const column = factColumn(fact);
  const present = presentSchema.safeParse(schema.collections[TABLE]?.fields[fact.key]).data;
  if (present?.type === column.type) return;
  if (present) await dropFactColumn({ services, getSchema }, fact.key);
  await showToReaders({ services, getSchema }, fact.key);
  const fields = new services.FieldsService({ schema: await getSchema(), accountability: null });
  await fields.createField(TABLE, column);
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
export async function dropFactColumn({ services, getSchema }: Parts, key: string): Promise<void> {
  const schema = await getSchema();
  if (!(key in (schema.collections[TABLE]?.fields ?? {}))) return;
  await new services.FieldsService({ schema, accountability: null }).deleteField(TABLE, key);
}
