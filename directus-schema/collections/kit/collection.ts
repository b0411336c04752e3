import { labels } from './labels.ts';
import { m2o } from './relation.ts';
import type { CollectionSpec, FieldSpec, Kind, Label } from './types.ts';

type Definition = {
  readonly kind: Kind;
  readonly via?: string;
  readonly icon: string;
  readonly singular: Label;
  readonly plural: Label;
  readonly note?: string;
  readonly folder?: string;
  readonly sort?: number;
  readonly template?: string;
  readonly hidden?: boolean;
  readonly audited?: boolean;
  /** Name of a primary key that people can read; without it the key is a uuid. */
  readonly key?: {
    readonly field: string;
    readonly label: Label;
    readonly note?: string;
    readonly hidden?: boolean;
    /** The section of the form in which it stands, when not at the top. */
    readonly group?: string;
  };
  readonly fields: readonly FieldSpec[];
};

function primaryKey(key: Definition['key']): FieldSpec {
  const meta = { interface: 'input', width: 'half' as const, translations: labels(key?.label ?? ['Kennung', 'ID']) };
  if (key) {
    return {
      field: key.field,
      type: 'string',
      meta: { ...meta, note: key.note ?? null, hidden: key.hidden ?? false, group: key.group ?? null },
      schema: { is_primary_key: true, is_nullable: false, max_length: 128 },
    };
  }
  return {
    field: 'id',
    type: 'uuid',
    meta: { ...meta, special: ['uuid'], hidden: true, readonly: true },
    schema: { is_primary_key: true, is_nullable: false },
  };
}

/** The office whose file the row belongs to. The guard sets it from the session; nobody can change it. */
const organisation = (): FieldSpec =>
  m2o('organisation', ['Organisation', 'Organisation'], 'organisations', {
    nullable: false,
    readonly: true,
    hidden: true,
    onDelete: 'RESTRICT',
  });

/** Completes a definition: primary key, and for files the office. */
export function collection(name: string, definition: Definition): CollectionSpec {
  const { fields, key, audited, ...rest } = definition;
  const own = definition.kind === 'file' ? [organisation()] : [];
  return { name, ...rest, audited: audited ?? true, fields: [primaryKey(key), ...own, ...fields] };
}
