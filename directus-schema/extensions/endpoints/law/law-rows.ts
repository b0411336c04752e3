import { LAW_QUERY } from '../../../../domain/law-rows/law-query.ts';
import type { Parts } from '../../guard/directus.ts';

export type LawRows = { readonly versions: unknown; readonly factDefinitions: unknown; readonly readings: unknown };

/** The rows of the versions that a filter names, of all facts and of all readings. */
export async function lawRows({ services, database, schema }: Parts, filter: object): Promise<LawRows> {
  const rows = (collection: string, query: object): Promise<unknown> =>
    new services.ItemsService(collection, { knex: database, schema, accountability: null }).readByQuery({
      limit: -1,
      ...query,
    });
  const [versions, factDefinitions, readings] = await Promise.all([
    rows('rule_versions', { fields: LAW_QUERY, filter, deep: { criteria: { _limit: -1 } } }),
    rows('fact_definitions', { fields: ['*'] }),
    rows('readings', { fields: ['*'] }),
  ]);
  return { versions, factDefinitions, readings };
}
