import { kindOf } from './kinds.ts';
import type { HookRegister, QueryFilter, Relation, Schema } from './directus.ts';
import { GuardError } from './errors.ts';
import { isOfOffice } from './is-of-office.ts';
import { queryPaths, type QueryPath } from './query-paths.ts';

/** Rows of Directus itself that belong to an office. */
const OF_OFFICE = new Set(['directus_users', 'directus_files']);

/** What an account of an office can ask: our collections, and those of Directus that its app shows. */
const READ_BY_STAFF = [
  ...['items', 'users', 'files', 'folders', 'roles', 'policies', 'access', 'permissions', 'presets', 'comments'],
  ...['notifications', 'activity', 'revisions', 'versions', 'shares', 'dashboards', 'panels', 'flows', 'operations'],
];

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

function isForeign({ below, path }: QueryPath, root: string, schema: Schema): boolean {
  let from = below.reduce((at, field) => stepOf(field, at, schema.relations)?.to ?? at, root);
  for (const [at, part] of path.entries()) {
    // A list without a name in the form: nothing asks for rights to it.
    if (part.includes('$FOLLOW')) return true;
    const name = /^\w+\((.+)\)$/.exec(part)?.[1] ?? part.split(':')[0] ?? part;
    const step = stepOf(name, from, schema.relations);
    if (step === null) return false;
    const next = path.slice(at + 1);
    const isKey = next.length === 0 || (next.length === 1 && next[0] === schema.collections[step.to]?.primary);
    if (leaves(step, from, isKey, schema)) return true;
    from = step.to;
  }
  return false;
}

/** @throws GuardError 403 FORBIDDEN naming the path */
const keepToReadable =
  (getSchema: () => Promise<Schema>): QueryFilter =>
  async (query, { collection }, context) => {
    if (!isOfOffice(context)) return query;
    const schema = context.schema ?? (await getSchema());
    const found = queryPaths(query).find((one) => isForeign(one, collection, schema));
    if (found === undefined) return query;
    const field = [...found.below, ...found.path].join('.');
    throw new GuardError(
      403,
      'FORBIDDEN',
      `Nach „${field}“ lässt sich hier nicht filtern, sortieren oder zählen: Das sind Angaben, die auch anderen Organisationen gehören.`,
      `"${field}" leads to rows that may belong to other organisations: no filter, sort, group or count goes there.`,
      { field },
    );
  };

/**
 * A query of an office's account picks, orders, groups and counts only by rows that the caller may read. Whoever could ask
 * which conference has a case with a certain word in it has read that word.
 */
export function guardQueries(filter: HookRegister['filter'], getSchema: () => Promise<Schema>): void {
  for (const scope of READ_BY_STAFF) filter(`${scope}.query`, keepToReadable(getSchema));
}
