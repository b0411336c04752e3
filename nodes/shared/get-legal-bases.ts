import { z } from 'zod';
import { optionsFrom } from './options-from.ts';

const rowSchema = z.object({ id: z.string(), title_de: z.string(), citation: z.string() });

/** The legal bases, as they are called in Directus. */
export const getLegalBases = optionsFrom(async (client) => {
  const rows = await client.read('legal_bases', { fields: ['id', 'title_de', 'citation'], sort: ['id'] }, rowSchema);
  return rows.map(({ id, title_de, citation }) => ({ name: `${citation} – ${title_de}`, value: id, description: id }));
});
