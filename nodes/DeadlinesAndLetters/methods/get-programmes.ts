import { z } from 'zod';
import { optionsFrom } from '../../shared/options-from.ts';

const rowSchema = z.object({ id: z.string(), name: z.string() });

/** The cooperations that an office can choose from. */
export const getProgrammes = optionsFrom(async (client) => {
  const rows = await client.read('cooperations', { fields: ['id', 'name'], sort: ['name'] }, rowSchema);
  return [{ name: 'All of This Authority', value: '' }, ...rows.map(({ id, name }) => ({ name, value: id }))];
});
