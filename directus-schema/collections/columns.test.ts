import { describe, expect, it } from 'vitest';
import { LIST_COLUMNS, PERSON_COLUMNS, type Column } from '../../domain/case-file/columns.ts';
import { collections } from './index.ts';

const fieldsOf = (name: string): string[] =>
  collections([])
    .find((one) => one.name === name)
    ?.fields.map((one) => one.field) ?? [];
const wanted = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ name, partial }) => (partial ? [name, `${name}_precision`] : [name]));

describe('collections', () => {
  it('hold every statement of the case file', () => {
    expect(fieldsOf('persons')).toEqual(expect.arrayContaining(wanted(PERSON_COLUMNS)));
  });

  it.each([...LIST_COLUMNS])('hold every field of the list %s', (list, columns) => {
    expect(fieldsOf(list)).toEqual(expect.arrayContaining(wanted(columns)));
    expect(fieldsOf('persons')).toContain(list);
  });

  it('name every field once', () => {
    for (const { name, fields } of collections([])) {
      const names = fields.map((one) => one.field);
      expect([name, names.filter((one, at) => names.indexOf(one) !== at)]).toEqual([name, []]);
    }
  });

  it('point only at collections that exist', () => {
    const names = new Set([...collections([]).map((one) => one.name), 'directus_users', 'directus_files']);
    for (const { fields } of collections([]))
      for (const { relation } of fields) if (relation) expect(names).toContain(relation.related);
  });

  it('give every relation with a list on the other side that list', () => {
    for (const { fields } of collections([]))
      for (const { relation } of fields)
        if (relation?.reverse) expect(fieldsOf(relation.related)).toContain(relation.reverse);
  });
});
