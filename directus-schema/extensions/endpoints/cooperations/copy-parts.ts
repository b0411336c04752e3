import type { Accountability, Database, Schema, Services } from '../../guard/directus.ts';

/** What a copy is made with: the services of Directus, on behalf of who asks. */
export type CopyParts = {
  readonly services: Services;
  readonly database: Database;
  readonly schema: Schema;
  readonly accountability: NonNullable<Accountability>;
};
