import { collections } from '../../collections/index.ts';
import type { Kind } from '../../collections/kit/types.ts';
import type { Schema } from './directus.ts';

const shipped = new Map(collections([]).map((spec) => [spec.name, spec.kind]));

/** Kind of a collection. One that an installation added is a file as soon as it has an `organisation`. */
export function kindOf(collection: string, schema: Schema): Kind | 'system' {
  const known = shipped.get(collection);
  if (known) return known;
  if (collection.startsWith('directus_')) return 'system';
  return 'organisation' in (schema.collections[collection]?.fields ?? {}) ? 'file' : 'common';
}

const vias = new Map(collections([]).map((spec) => [spec.name, spec.via]));

/** The field by which a child of a bridge hangs on the row with the two ends; undefined for everything else. */
export const viaOf = (collection: string): string | undefined => vias.get(collection);
