import type { Accountability, Database, Schema, Services } from '../guard/directus.ts';

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

/**
 * Whether the caller sees rows of a collection about a referral.
 * @throws ForbiddenError of Directus when the role reads none of them at all
 */
export async function seesRows(
  { services, database, schema }: Parts,
  accountability: Accountability,
  collection: string,
  referral: string,
): Promise<boolean> {
  const rows = new services.ItemsService(collection, { knex: database, schema, accountability });
  return (await rows.readByQuery({ filter: { referral: { _eq: referral } }, fields: ['id'], limit: 1 })).length > 0;
}
