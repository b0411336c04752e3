import { z } from 'zod';
import { optionsFrom } from './options-from.ts';

const rowSchema = z.object({ id: z.string(), valid_from: z.string(), basis: z.object({ citation: z.string() }) });

/** The drafts of the law, as staff know them: the norm and the first day. */
export const getDrafts = optionsFrom(async (client) => {
  const rows = await client.read(
    'rule_versions',
    {
      fields: ['id', 'valid_from', 'basis.citation'],
      filter: { state: { _eq: 'draft' } },
      sort: ['basis', 'valid_from', 'id'],
    },
    rowSchema,
  );
  return rows.map(({ id, valid_from, basis }) => ({
    name: `${basis.citation} ab ${valid_from.split('-').reverse().join('.')}`,
    value: id,
    description: id,
  }));
});
