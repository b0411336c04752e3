import { describe, expect, it } from 'vitest';
import { queryPaths } from './query-paths.ts';

const paths = (query: unknown): string[] =>
  queryPaths(query).map(({ below, path }) => [...below.map((one) => `${one}/`), path.join('.')].join(''));

describe('queryPaths', () => {
  it('names every path by which a query picks, orders, groups and counts, not those that it shows', () => {
    expect(
      paths({
        fields: ['id', 'items.question', 'count(items)', 'conference.count(items)'],
        filter: {
          _and: [{ state: { _eq: 'held' } }, { _or: [{ items: { _some: { question: { _in: ['x', 'y'] } } } }] }],
        },
        sort: ['-items.question', 'held_on'],
        group: ['year(held_on)'],
        aggregate: { count: ['*'], max: ['items.sort'] },
        search: 'x',
        limit: 5,
      }),
    ).toEqual(['state', 'items.question', 'items.question', 'held_on', 'year(held_on)', '*', 'items.sort']);
  });

  it('looks into deep queries, below the field that they speak about', () => {
    const deep = {
      partners: { _filter: { organisation: { name: { _eq: 'x' } } }, cooperation: { _sort: ['items.sort'] } },
    };
    expect(paths({ deep })).toEqual(['partners/organisation.name', 'partners/cooperation/items.sort']);
  });

  it('calls the field of a deep query by its true name, at every level', () => {
    const deep = {
      a: { _filter: { x: 1 }, _alias: { b: 'items' }, b: { _sort: ['y'] } },
      items: { _filter: { z: 1 } },
    };
    expect(paths({ alias: { a: 'partners', items: 'minutes' }, deep })).toEqual([
      'partners/x',
      'partners/items/y',
      'minutes/z',
    ]);
  });

  it('finds a path that is compared with nothing, and none where there is none', () => {
    expect(paths({ filter: { items: {} } })).toEqual(['items']);
    for (const query of [undefined, null, {}, { filter: null, sort: null, deep: [] }, { filter: {} }])
      expect(paths(query)).toEqual([]);
  });
});
