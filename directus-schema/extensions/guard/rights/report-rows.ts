import { withoutRelatives } from '../../../../domain/rights/without-relatives.ts';
import type { Accountability, Database, Schema, Services } from '../directus.ts';
import { kindOf } from '../kinds.ts';
import type { Rows } from './person-rows.ts';

export type StoredRow = Readonly<Record<string, unknown>>;

const hasColumn = (collection: string, field: string, schema: Schema): boolean =>
  (schema.collections[collection]?.fields[field] as { alias?: boolean } | undefined)?.alias === false;

const target = (collection: string, field: string, schema: Schema): string | null =>
  schema.relations.find((one) => one.collection === collection && one.field === field)?.related_collection ?? null;

/** True when a row is about somebody else, such as the facts of a relative; the link to a relative is not. */
const ofAnother = (collection: string, row: StoredRow, person: string, schema: Schema): boolean =>
  collection !== 'family_links' &&
  Object.entries(row).some(
    ([field, value]) => value !== null && value !== person && target(collection, field, schema) === 'persons',
  );

const ORDER = ['sequence', 'from', 'held_on', 'issued_on', 'received_on', 'as_of', 'created_at'];

/** A number that tells where a row stands in time; rows without one keep the order in which they were read. */
const placeOf = (row: StoredRow): number | null => {
  const value = ORDER.map((field) => row[field]).find((one) => one !== undefined && one !== null);
  if (value === undefined) return null;
  const place =
    typeof value === 'number'
      ? value
      : Date.parse(value instanceof Date ? value.toISOString() : String(value as string));
  return Number.isNaN(place) ? null : place;
};

const inOrder = (a: StoredRow, b: StoredRow): number => (placeOf(a) ?? 0) - (placeOf(b) ?? 0);

/** Of a bridge that the caller's role does not see at all the office has nothing to tell. */
const visible = (read: Promise<Record<string, unknown>[]>): Promise<Record<string, unknown>[]> =>
  read.catch((error: unknown) => {
    if (error instanceof Error && 'status' in error && error.status === 403) return [];
    throw error;
  });

/**
 * The stored rows of a person, column by column. Rows of the own file are read whole, whoever asks; of the bridges the
 * office gets what it may see, by the caller's own rights: the report never tells what the other side keeps to itself.
 */
export async function reportRows(
  { services, database, schema }: { services: Services; database: Database; schema: Schema },
  caller: Accountability,
  person: string,
  rows: Rows,
): Promise<Map<string, StoredRow[]>> {
  const found = new Map<string, StoredRow[]>();
  for (const [collection, ids] of rows) {
    const primary = schema.collections[collection]?.primary ?? 'id';
    const accountability = kindOf(collection, schema) === 'file' ? null : caller;
    const items = new services.ItemsService(collection, { knex: database, schema, accountability });
    const query = { filter: { [primary]: { _in: [...ids] } }, fields: ['*'], limit: -1 };
    const read = accountability === null ? await items.readByQuery(query) : await visible(items.readByQuery(query));
    const own = read
      .map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => hasColumn(collection, field, schema))))
      .filter((row) => !ofAnother(collection, row, person, schema))
      .map((row) => ('content' in row ? { ...row, content: withoutRelatives(row['content']) } : row))
      .sort(inOrder);
    if (own.length > 0) found.set(collection, own);
  }
  return found;
}
