import { field, type FieldOptions } from './scalar.ts';
import { labels } from './labels.ts';
import type { FieldSpec, Label, RelationSpec } from './types.ts';

type ToOne = FieldOptions & {
  readonly reverse?: string;
  readonly onDelete?: RelationSpec['onDelete'];
  readonly sortField?: string;
  readonly keyType?: 'uuid' | 'string';
  readonly template?: string;
};

/** Points at one row of another collection. Every foreign key is indexed: PostgreSQL does not do that by itself. */
export function m2o(name: string, label: Label, related: string, options: ToOne = {}): FieldSpec {
  const users = related === 'directus_users';
  const base = field(
    name,
    label,
    options.keyType ?? 'uuid',
    {
      interface: users ? 'select-dropdown-m2o' : 'select-dropdown-m2o',
      display: users ? 'user' : 'related-values',
      special: ['m2o'],
      options: options.template ? { template: options.template } : {},
      ...(options.template && !users ? { displayOptions: { template: options.template } } : {}),
    },
    { index: true, ...options },
  );
  return {
    ...base,
    relation: {
      related,
      reverse: options.reverse,
      sortField: options.sortField,
      onDelete: options.onDelete ?? (options.required ? 'RESTRICT' : 'SET NULL'),
    },
  };
}

type ToMany = {
  /** One line a row: labels and dates are never cut off, as they are in the narrow columns of a table. */
  readonly template?: string;
  readonly table?: readonly string[];
  /** Field to sort by, with a minus for the last one first. */
  readonly sort?: string;
  /** False where rows come from elsewhere: no button to add one by hand. */
  readonly create?: boolean;
  readonly note?: string;
};

/** The rows of another collection that point here. */
export function o2m(name: string, label: Label, options: ToMany = {}): FieldSpec {
  return {
    field: name,
    type: 'alias',
    schema: null,
    meta: {
      interface: 'list-o2m',
      special: ['o2m'],
      options: {
        ...(options.table ? { layout: 'table', fields: [...options.table] } : {}),
        ...(options.template ? { template: options.template } : {}),
        ...(options.sort
          ? { sort: options.sort.replace('-', ''), sortDirection: options.sort.startsWith('-') ? '-' : '+' }
          : {}),
        enableCreate: options.create ?? true,
        enableSelect: false,
        limit: 50,
      },
      display: 'related-values',
      translations: labels(label),
      width: 'full',
      note: options.note ?? null,
    },
  };
}
