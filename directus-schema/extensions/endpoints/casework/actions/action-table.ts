import type { JsonObject } from '../../../../collections/kit/json.ts';
import type { Accountability, Database, Schema, Services } from '../../../guard/directus.ts';
import type { OfficeActor } from '../../caller.ts';

/** A button: what it says, what it asks before, and whether it changes something. */
export type Offered = {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly fields: readonly JsonObject[];
  /** What the form holds before anybody typed. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly changes: boolean;
};

/** Something to read and to keep, made for this answer only. */
export type PaperMade = {
  readonly label: string;
  readonly file: string;
  readonly type: 'text/html' | 'application/json';
  readonly content: string;
};

/** What came of it, in German. */
export type Done = {
  readonly message: string;
  readonly lines: readonly string[];
  /** Where to go on: a path of the app. */
  readonly links?: readonly { readonly label: string; readonly path: string }[];
  readonly papers?: readonly PaperMade[];
  /** The row is no more, or no longer shown: nothing can be loaded again. */
  readonly gone?: boolean;
};

/** Who presses a button, and on which row. */
export type Pressed = {
  readonly parts: { readonly services: Services; readonly database: Database; readonly schema: Schema };
  readonly actor: OfficeActor;
  readonly who: Accountability;
  readonly id: string;
};

type Values = Readonly<Record<string, unknown>>;

/** The buttons of one collection: which there are now, and what each does, with the rights of whoever presses it. */
export type ActionTable = {
  offered(pressed: Pressed): Promise<readonly Offered[]>;
  readonly take: Readonly<Record<string, (pressed: Pressed, values: Values) => Promise<Done>>>;
};
