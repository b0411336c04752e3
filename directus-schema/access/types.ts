import type { JsonObject } from '../collections/kit/json.ts';
import type { Label } from '../collections/kit/types.ts';
import type { RoleKey } from './role-ids.ts';

export type Action = 'create' | 'read' | 'update' | 'delete';

/** `all` of the present fields, a list, or all but some; the last two are never mixed for one role and action. */
export type Fields = 'all' | readonly string[] | { readonly except: readonly string[] };

export type Grant = {
  readonly collection: string;
  readonly action: Action;
  /** Which rows; null: every row. On create the guard decides, Directus cannot compare relations there. */
  readonly rule: JsonObject | null;
  readonly fields: Fields;
};

export type RoleSpec = {
  readonly key: RoleKey;
  readonly label: Label;
  readonly icon: string;
  readonly description: string;
  readonly app: boolean;
  readonly admin?: boolean;
  readonly grants: readonly Grant[];
};
