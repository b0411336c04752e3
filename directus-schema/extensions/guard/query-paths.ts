import { z } from 'zod';

const objectSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(z.coerce.string()).catch([]);
const listOf = (names: unknown): string[] =>
  typeof names === 'string' ? names.split(',') : listSchema.parse(names ?? []);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) && !Array.isArray(value) ? Object.entries(value) : [];

/** Every path of field names that a filter compares, whatever the comparison. */
function ofFilter(filter: unknown, prefix: readonly string[] = []): string[][] {
  const parts = Array.isArray(filter) ? filter.filter(isObject).map((one) => ['_', one] as const) : entriesOf(filter);
  if (parts.length === 0) return prefix.length === 0 ? [] : [[...prefix]];
  return parts.flatMap(([key, value]) => ofFilter(value, key.startsWith('_') ? prefix : [...prefix, key]));
}

const split = (path: string): string[] => path.replace(/^-/, '').split('.');

/** A path of field names, and the fields below which it begins, by their true names. */
export type QueryPath = { readonly below: readonly string[]; readonly path: readonly string[] };

/**
 * Every path of field names by which a query picks, orders, groups or counts rows, also those below a field (`deep`). Fields
 * that it merely shows or counts are left out, because Directus asks for rights to each row of those.
 */
export function queryPaths(query: unknown, below: readonly string[] = []): QueryPath[] {
  const { filter, sort, group, aggregate, deep, alias } = objectSchema.catch({}).parse(query);
  const trueNames = new Map(entriesOf(alias));
  const named = [sort, group, ...entriesOf(aggregate).map(([, names]) => names)].flatMap(listOf);
  return [
    ...[...ofFilter(filter), ...named.map(split)].map((path) => ({ below, path })),
    ...entriesOf(deep).flatMap(([field, inner]) => {
      const parts = entriesOf(inner);
      // `_filter` and the like speak about the rows of the field; other names lead on.
      const own = Object.fromEntries(
        parts.filter(([key]) => key.startsWith('_')).map(([key, one]) => [key.slice(1), one]),
      );
      const more = Object.fromEntries(parts.filter(([key]) => !key.startsWith('_')));
      return queryPaths({ ...own, deep: more }, [...below, String(trueNames.get(field) ?? field)]);
    }),
  ];
}
