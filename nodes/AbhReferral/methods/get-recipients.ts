import { z } from 'zod';
import { optionsFrom } from '../../shared/options-from.ts';

const rowSchema = z.object({ organisation: z.object({ id: z.string(), name: z.string() }) });

/** The ABHs of the chosen cooperation, or of all. */
export const getRecipients = optionsFrom(async (client, context) => {
  const cooperation = String(context.getCurrentNodeParameter('cooperation') ?? '');
  const rows = await client.read(
    'cooperation_partners',
    {
      fields: ['organisation.id', 'organisation.name'],
      filter: { role: { _eq: 'abh' }, ...(cooperation === '' ? {} : { cooperation: { _eq: cooperation } }) },
      sort: ['organisation.name'],
    },
    rowSchema,
  );
  const names = new Map(rows.map(({ organisation }) => [organisation.id, organisation.name]));
  return [{ name: 'From the Case', value: '' }, ...[...names].map(([value, name]) => ({ name, value }))];
});
