import type { Context, HookRegister, QueryFilter, Schema } from './directus.ts';
import { GuardError } from './errors.ts';
import { isOfOffice } from './is-of-office.ts';
import { pathsCrossed } from './paths-crossed.ts';
import { queryPaths, type QueryPath } from './query-paths.ts';
import { readsWholeOffice } from './reads-whole-office.ts';

/** What an account of an office can ask: our collections, and those of Directus that its app shows. */
const READ_BY_STAFF = [
  ...['items', 'users', 'files', 'folders', 'roles', 'policies', 'access', 'permissions', 'presets', 'comments'],
  ...['notifications', 'activity', 'revisions', 'versions', 'shares', 'dashboards', 'panels', 'flows', 'operations'],
];

function refused({ below, path }: QueryPath): GuardError {
  const field = [...below, ...path].join('.');
  return new GuardError(
    403,
    'FORBIDDEN',
    `Nach „${field}“ lässt sich hier nicht filtern, sortieren oder zählen: Dazu gehören Angaben, die Sie nicht alle lesen dürfen.`,
    `"${field}" leads to rows that the caller may not all read: no filter, sort, group or count goes there.`,
    { field },
  );
}

/** @throws GuardError 403 FORBIDDEN naming the path */
async function check(query: unknown, collection: string, context: Context, schema: Schema): Promise<void> {
  const asked = new Map<string, QueryPath>();
  for (const one of queryPaths(query)) {
    const { foreign, files } = pathsCrossed(one, collection, schema);
    if (foreign) throw refused(one);
    for (const file of files) if (!asked.has(file)) asked.set(file, one);
  }
  for (const [file, one] of asked) if (!(await readsWholeOffice(file, context))) throw refused(one);
}

const keepToReadable =
  (getSchema: () => Promise<Schema>): QueryFilter =>
  async (query, { collection }, context) => {
    if (isOfOffice(context)) await check(query, collection, context, context.schema ?? (await getSchema()));
    return query;
  };

/**
 * A query of an office's account picks, orders, groups and counts only by rows that the caller may read. Whoever could ask
 * which conference has a case with a certain word in it has read that word.
 */
export function guardQueries(filter: HookRegister['filter'], getSchema: () => Promise<Schema>): void {
  for (const scope of READ_BY_STAFF) filter(`${scope}.query`, keepToReadable(getSchema));
}
