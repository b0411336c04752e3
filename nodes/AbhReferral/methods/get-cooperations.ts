import { z } from 'zod';
import { optionsFrom } from '../../shared/options-from.ts';

const rowSchema = z.object({ id: z.string(), name: z.string() });

export const getCooperations = optionsFrom(async (client) => {
  const rows = await client.read('cooperations', { fields: ['id', 'name'], sort: ['name'] }, rowSchema);
  return [{ name: 'From the Case', value: '' }, ...rows.map(({ id, name }) => ({ name, value: id }))];
});
