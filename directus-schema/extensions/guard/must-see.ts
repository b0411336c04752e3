import type { Context, Schema, Services } from './directus.ts';

/**
 * A check that looks at other rows of a list answers only to those who may read the list: to others its refusal would
 * tell what is in there. Directus itself asks for rights after the checks of the guard.
 * @throws ForbiddenError of Directus when the caller may read none of it
 */
export async function mustSee(
  collection: string,
  services: Services,
  context: Context,
  getSchema: () => Promise<Schema>,
): Promise<void> {
  const { database: knex, accountability } = context;
  const schema = context.schema ?? (await getSchema());
  const primary = schema.collections[collection]?.primary ?? 'id';
  const list = new services.ItemsService(collection, { knex, schema, accountability });
  await list.readByQuery({ fields: [primary], filter: { [primary]: { _null: true } }, limit: 1 });
}
