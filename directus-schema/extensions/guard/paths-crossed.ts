import { kindOf } from './kinds.ts';
import type { Relation, Schema } from './directus.ts';
import type { QueryPath } from './query-paths.ts';

/** Rows of Directus itself that belong to an office. */
const OF_OFFICE = new Set(['directus_users', 'directus_files']);

type Step = { readonly to: string; readonly isList: boolean };

function stepOf(name: string, from: string, relations: readonly Relation[]): Step | null {
  for (const one of relations) {
    if (one.collection === from && one.field === name && one.related_collection !== null)
      return { to: one.related_collection, isList: false };
    if (one.related_collection === from && one.meta?.one_field === name) return { to: one.collection, isList: true };
  }
  return null;
}

const isFile = (collection: string, schema: Schema): boolean =>
  OF_OFFICE.has(collection) || kindOf(collection, schema) === 'file';

/**
 * Whether a step leaves what the caller may read: Directus picks and orders by rows over there without asking whether they
 * are the caller's. What a row of a file points at is of the same office, and the two ends of a bridge hang above its
 * children; everything else may be another office's.
 */
function leaves({ to, isList }: Step, from: string, isKey: boolean, schema: Schema): boolean {
  const isBridge = kindOf(to, schema) === 'bridge';
  if (isFile(from, schema) || (!isBridge && !isFile(to, schema))) return false;
  return isList || (!isKey && !(isBridge && kindOf(from, schema) === 'bridge'));
}

/** Lists in which a row may be about another person than the one of its case, who may be restricted while that one is not. */
const OF_RELATIVES = new Set(['family_links', 'documents', 'case_facts']);

export type Crossed = {
  /** The path leads to rows that may be another office's, or of a person whose data are only kept. */
  readonly foreign: boolean;
  /** The files of the own office whose rows it compares. */
  readonly files: readonly string[];
};

const FOREIGN: Crossed = { foreign: true, files: [] };

/** Where a path of a query on a collection leads. */
export function pathsCrossed({ below, path }: QueryPath, root: string, schema: Schema): Crossed {
  let from = root;
  for (const field of below) {
    const step = stepOf(field, from, schema.relations);
    // A field that leads nowhere we know: nobody can say what its query asks.
    if (step === null) return FOREIGN;
    from = step.to;
  }
  const files: string[] = [];
  for (const [at, part] of path.entries()) {
    // A list without a name in the form: nothing asks for rights to it.
    if (part.includes('$FOLLOW')) return FOREIGN;
    const name = /^\w+\((.+)\)$/.exec(part)?.[1] ?? part.split(':')[0] ?? part;
    const step = stepOf(name, from, schema.relations);
    if (step === null) break;
    const next = path.slice(at + 1);
    const isKey = next.length === 0 || (next.length === 1 && next[0] === schema.collections[step.to]?.primary);
    if (leaves(step, from, isKey, schema)) return FOREIGN;
    if (isFile(from, schema) && isFile(step.to, schema) && (step.isList || !isKey)) {
      if (step.isList && OF_RELATIVES.has(step.to)) return FOREIGN;
      files.push(step.to);
    }
    from = step.to;
  }
  return { foreign: false, files };
}
