import { z } from 'zod';

const objectSchema = z.record(z.string(), z.unknown());
const listSchema = z.array(z.string()).catch([]);

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** Every path of field names that a filter compares, whatever the comparison. */
function ofFilter(filter: unknown, prefix: readonly string[] = []): string[][] {
  if (Array.isArray(filter)) return filter.flatMap((one) => ofFilter(one, prefix));
  const parts = entriesOf(filter);
  if (parts.length === 0) return prefix.length === 0 ? [] : [[...prefix]];
  return parts.flatMap(([key, value]) => ofFilter(value, key.startsWith('_') ? prefix : [...prefix, key]));
}

const split = (path: string): string[] => path.replace(/^-/, '').split('.');

/**
 * Every path of field names by which a query picks, orders, groups or counts rows; fields that it merely shows are left
 * out, because Directus asks for rights to each row of those.
 */
export function queryPaths(query: unknown, prefix: readonly string[] = []): string[][] {
  const { filter, sort, group, aggregate, fields, deep } = objectSchema.catch({}).parse(query);
  const under = (path: readonly string[]): string[] => [...prefix, ...path];
  return [
    ...ofFilter(filter).map(under),
    ...[...listSchema.parse(sort), ...listSchema.parse(group)].map((path) => under(split(path))),
    ...entriesOf(aggregate).flatMap(([, names]) => listSchema.parse(names).map((path) => under(split(path)))),
    ...listSchema
      .parse(fields)
      .filter((path) => path.includes('('))
      .map((path) => under(split(path))),
    ...entriesOf(deep).flatMap(([field, inner]) => {
      const parts = entriesOf(inner);
      // `_filter` and the like speak about the rows of the field; other names lead on.
      const own = Object.fromEntries(
        parts.filter(([key]) => key.startsWith('_')).map(([key, one]) => [key.slice(1), one]),
      );
      const more = Object.fromEntries(parts.filter(([key]) => !key.startsWith('_')));
      return queryPaths({ ...own, deep: more }, under([field]));
    }),
  ];
}
