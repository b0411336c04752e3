import { z } from 'zod';
import type { Directus } from '../../shared/directus.ts';

const rowSchema = z.object({ cooperation: z.object({ id: z.string(), name: z.string() }) });

/** The cooperations in which the office takes part on a day (YYYY-MM-DD). */
export const ownCooperations = async (
  client: Directus,
  day: string,
): Promise<{ readonly id: string; readonly name: string }[]> => {
  const { organisation } = await client.self();
  const open = (field: string, edge: '_lte' | '_gte') => ({
    _or: [{ [field]: { _null: true } }, { [field]: { [edge]: day } }],
  });
  const filter = {
    _and: [{ organisation: { _eq: organisation?.id ?? '' } }, open('valid_from', '_lte'), open('valid_to', '_gte')],
  };
  const fields = ['cooperation.id', 'cooperation.name'];
  const rows = await client.read('cooperation_partners', { fields, filter }, rowSchema);
  return [...new Map(rows.map(({ cooperation }) => [cooperation.id, cooperation])).values()];
};
