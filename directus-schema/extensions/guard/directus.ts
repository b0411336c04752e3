/** The parts of Directus that the guard touches. Directus hands them in; we import none of its packages. */
export type Database = {
  raw(sql: string, bindings?: readonly unknown[] | Readonly<Record<string, unknown>>): Promise<{ rows: unknown[] }>;
  transaction<T>(work: (trx: Database) => Promise<T>): Promise<T>;
};

export type Accountability = {
  readonly user: string | null;
  readonly role: string | null;
  readonly admin: boolean;
} | null;

export type Relation = {
  readonly collection: string;
  readonly field: string;
  readonly related_collection: string | null;
  readonly meta: { readonly one_field: string | null } | null;
};

export type Schema = {
  readonly collections: Readonly<
    Record<string, { readonly primary: string; readonly fields: Readonly<Record<string, unknown>> }>
  >;
  readonly relations: readonly Relation[];
};

export type Context = {
  readonly database: Database;
  readonly schema: Schema | null;
  readonly accountability: Accountability;
};

export type Payload = Record<string, unknown>;

export type ItemsService = {
  readOne(key: string, query?: { fields?: readonly string[]; deep?: unknown }): Promise<Record<string, unknown>>;
  readByQuery(query: object): Promise<Record<string, unknown>[]>;
  createOne(payload: Payload): Promise<string>;
  updateMany(keys: readonly string[], payload: Payload): Promise<string[]>;
};

export type Services = {
  readonly ItemsService: new (
    collection: string,
    options: { knex: Database; schema: Schema; accountability: Accountability },
  ) => ItemsService;
  readonly FilesService: new (options: { knex: Database; schema: Schema; accountability: Accountability }) => {
    deleteMany(keys: readonly string[]): Promise<unknown>;
  };
  readonly FieldsService: new (options: { knex?: Database; schema: Schema; accountability: Accountability }) => {
    createField(collection: string, field: unknown): Promise<void>;
    updateField(collection: string, field: unknown): Promise<unknown>;
    deleteField(collection: string, field: string): Promise<void>;
    columnInfo(collection: string, field: string): Promise<unknown>;
    readOne(collection: string, field: string): Promise<Record<string, unknown>>;
  };
  readonly AssetsService: new (options: { knex: Database; schema: Schema; accountability: Accountability }) => {
    getAsset(id: string, options: { transformationParams: object }): Promise<{ stream: AsyncIterable<Uint8Array> }>;
  };
  readonly UtilsService: new (options: { schema: Schema; accountability: Accountability }) => {
    clearCache(what: { system: boolean }): Promise<void>;
  };
  readonly MailService: new (options: { schema: Schema; accountability: Accountability; knex: Database }) => {
    send(mail: object): Promise<unknown>;
  };
  readonly PermissionsService: new (options: { schema: Schema; accountability: Accountability }) => {
    readByQuery(query: { filter: unknown; limit: number }): Promise<Permission[]>;
    updateOne(id: number, change: Pick<Permission, 'fields'>): Promise<unknown>;
  };
};

export type Permission = { readonly id: number; readonly fields: readonly string[] | null };

export type CreateFilter = (payload: Payload, meta: { collection: string }, context: Context) => Promise<Payload>;
export type UpdateFilter = (
  payload: Payload,
  meta: { collection: string; keys: readonly string[] },
  context: Context,
) => Promise<Payload>;

export type DeleteFilter = (
  keys: readonly string[],
  meta: { collection: string },
  context: Context,
) => Promise<readonly string[]>;

export type QueryFilter = (query: unknown, meta: { collection: string }, context: Context) => Promise<unknown>;

export type HookRegister = {
  init(
    event: 'middlewares.after',
    handler: (meta: {
      app: { use(handler: (request: never, response: unknown, next: (error?: unknown) => void) => void): void };
    }) => void,
  ): void;
  filter(
    event: string,
    handler: CreateFilter | UpdateFilter | DeleteFilter | QueryFilter | ((query: unknown) => unknown),
  ): void;
  action(
    event: string,
    handler: (meta: { payload: Payload; key?: string; keys?: string[] }, context: Context) => Promise<void>,
  ): void;
  /** Runs at the minutes that a cron expression names; of several processes of one installation in one only. */
  schedule(cron: string, handler: () => Promise<void>): void;
};

export type ExtensionContext = {
  readonly services: Services;
  readonly database: Database;
  readonly getSchema: () => Promise<Schema>;
  readonly logger: { warn(text: string): void };
  readonly env: Readonly<Record<string, unknown>>;
};
