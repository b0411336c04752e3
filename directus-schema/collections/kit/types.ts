import type { JsonObject } from './json.ts';

/** `file`: one office's own rows. `bridge`: two ends. `common`: no personal data. `machine`: the installation's own. */
export type Kind = 'file' | 'bridge' | 'common' | 'machine';

/** A text for staff, German first. */
export type Label = readonly [de: string, en: string];

export type RelationSpec = {
  readonly related: string;
  /** Name of the list on the other side, when it has one. */
  readonly reverse?: string | undefined;
  readonly onDelete: 'CASCADE' | 'SET NULL' | 'RESTRICT' | 'NO ACTION';
  readonly sortField?: string | undefined;
};

export type FieldSpec = {
  readonly field: string;
  readonly type: string;
  readonly meta: JsonObject;
  /** null: the field exists in the form only, it has no column. */
  readonly schema: JsonObject | null;
  readonly relation?: RelationSpec | undefined;
};

export type CollectionSpec = {
  readonly name: string;
  readonly kind: Kind;
  /** Bridge only: the m2o path to the row that carries both ends; empty when this row carries them. */
  readonly via?: string | undefined;
  readonly icon: string;
  readonly singular: Label;
  readonly plural: Label;
  readonly note?: string | undefined;
  readonly folder?: string | undefined;
  readonly sort?: number | undefined;
  readonly template?: string | undefined;
  readonly hidden?: boolean | undefined;
  /** False for rows that machines write: no activity, no revisions, no second copy of the data. */
  readonly audited: boolean;
  readonly fields: readonly FieldSpec[];
};
