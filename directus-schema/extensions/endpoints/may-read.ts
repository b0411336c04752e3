import type { Accountability, Database, Schema, Services } from '../guard/directus.ts';
import { GuardError } from '../guard/errors.ts';

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

const unreadable = (field: string): GuardError =>
  new GuardError(
    403,
    'FOREIGN_ROW',
    'Diesen Eintrag gibt es nicht, oder Sie dürfen ihn nicht lesen.',
    'The row does not exist, or the caller may not read it.',
    { field },
  );

const isForbidden = (error: unknown): boolean => error instanceof Error && 'status' in error && error.status === 403;

/**
 * What an endpoint answers from a row is for those who may read it there: the role of the caller, whose row it is, and
 * whether its person is restricted are asked of Directus, as for every list and form.
 * @throws GuardError 403 FOREIGN_ROW: one answer for a row that does not exist and one that the caller may not read
 */
export async function mayRead(
  { services, database, schema }: Parts,
  accountability: Accountability,
  collection: string,
  id: string,
  fields: readonly string[],
): Promise<void> {
  const rows = new services.ItemsService(collection, { knex: database, schema, accountability });
  await rows.readOne(id, { fields }).catch((error: unknown) => {
    throw isForbidden(error) ? unreadable(collection) : error;
  });
}
