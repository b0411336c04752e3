import { z } from 'zod';
import type { Database, Relation, Schema } from '../directus.ts';
import { kindOf } from '../kinds.ts';
import { query } from '../query.ts';

/** Ids of rows by collection; the person first, what hangs on it after. */
export type Rows = ReadonlyMap<string, ReadonlySet<string>>;

const idSchema = z.object({ id: z.string() });

const pointingAt = (collection: string, schema: Schema): Relation[] =>
  schema.relations.filter((one) => one.related_collection === collection);

/**
 * Every row that speaks about a person in the file of one office, and the bridges that its cases crossed with all that
 * hangs on them. Found by the relations that Directus knows now, not by a list: a field or collection that an installation
 * added is part of it as soon as it points here. Other persons are never followed, only the link to them.
 */
export async function personRows(
  { database, schema }: { database: Database; schema: Schema },
  office: string,
  person: string,
): Promise<Rows> {
  const found = new Map<string, Set<string>>([['persons', new Set([person])]]);
  const queue: [string, readonly string[]][] = [['persons', [person]]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [target, ids] = next;
    for (const { collection, field } of pointingAt(target, schema)) {
      const kind = kindOf(collection, schema);
      if (kind !== 'file' && kind !== 'bridge') continue;
      if (collection === 'persons' || (collection === 'cases' && target !== 'persons')) continue;
      const primary = schema.collections[collection]?.primary ?? 'id';
      const rows = await query(
        database,
        idSchema,
        `SELECT ??::text AS id FROM ?? WHERE ??::text = ANY (?) ${kind === 'file' ? 'AND organisation = ?' : ''}`,
        [primary, collection, field, ids, ...(kind === 'file' ? [office] : [])],
      );
      const known = found.get(collection) ?? new Set<string>();
      const fresh = rows.map(({ id }) => id).filter((id) => !known.has(id));
      if (fresh.length === 0) continue;
      for (const id of fresh) known.add(id);
      found.set(collection, known);
      queue.push([collection, fresh]);
    }
  }
  return found;
}

/** Files that the rows carry. */
export async function filesOf(
  { database, schema }: { database: Database; schema: Schema },
  rows: Rows,
): Promise<string[]> {
  const files = new Set<string>();
  for (const { collection, field, related_collection } of schema.relations) {
    const ids = rows.get(collection);
    if (related_collection !== 'directus_files' || !ids) continue;
    const found = await query(
      database,
      idSchema,
      'SELECT DISTINCT ??::text AS id FROM ?? WHERE ??::text = ANY (?) AND ?? IS NOT NULL',
      [field, collection, schema.collections[collection]?.primary ?? 'id', [...ids], field],
    );
    for (const { id } of found) files.add(id);
  }
  return [...files];
}
