import { z } from 'zod';
import { done } from '../../shared/done.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const stockSchema = z.object({
  screenings: z.array(
    z.object({
      screening: z.string(),
      cooperation: z.string(),
      found: z.number(),
      unclear: z.number(),
      excluded: z.number(),
      fresh: z.number(),
    }),
  ),
});
const PATIENCE = 10 * 60_000;

/** Looks through the stock of an authority by the thresholds of a programme; puts out numbers, the list stays in Directus. */
export const screenStockOperation: Operation = {
  description: [
    {
      displayName: 'Cooperation Name or ID',
      name: 'cooperation',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getProgrammes' },
      default: '',
      description:
        'The programme whose thresholds count; empty: all of the authority. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show: { resource: ['letterWave'], operation: ['screenStock'] } },
    },
  ],
  execute: each(async ({ client, context }, item) => {
    const cooperation = String(context.getNodeParameter('cooperation', item, '') ?? '').trim();
    const { screenings } = await client.call(
      'POST',
      '/screenings/stock',
      stockSchema,
      cooperation === '' ? {} : { cooperation },
      PATIENCE,
    );
    return done(
      screenings.map(({ screening, cooperation: programme, ...counts }) => ({
        screeningId: screening,
        cooperationId: programme,
        ...counts,
      })),
    );
  }),
};
