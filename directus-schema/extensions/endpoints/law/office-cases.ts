import { z } from 'zod';
import { CASE_DEEP, CASE_QUERY } from '../../../../domain/case-file/case-query.ts';
import type { Parts } from '../../guard/directus.ts';

/** So many cases are in memory at a time. */
const BATCH = 250;

const headSchema = z.object({ id: z.string(), number: z.string().nullable() }).passthrough();

/** A case as `caseFileFromRows` takes it. */
export type OfficeCase = z.infer<typeof headSchema>;

/** All cases of an office with their files, in batches: memory stays the same however many there are. */
export async function* officeCases(
  { services, database, schema }: Parts,
  office: string,
): AsyncGenerator<readonly OfficeCase[]> {
  const cases = new services.ItemsService('cases', { knex: database, schema, accountability: null });
  const after = async (id: string | undefined): Promise<readonly OfficeCase[]> =>
    headSchema.array().parse(
      await cases.readByQuery({
        fields: CASE_QUERY,
        deep: CASE_DEEP,
        filter: { _and: [{ organisation: { _eq: office } }, ...(id === undefined ? [] : [{ id: { _gt: id } }])] },
        sort: ['id'],
        limit: BATCH,
      }),
    );
  for (let batch = await after(undefined); batch.length > 0; ) {
    // PostgreSQL reads on while the caller works.
    const next = batch.length < BATCH ? Promise.resolve([]) : after(batch.at(-1)?.id);
    next.catch(() => undefined);
    yield batch;
    batch = await next;
  }
}
