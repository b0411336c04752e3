import { z } from 'zod';
import { done } from '../../shared/done.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const limitSchema = z.number().int().min(1).max(1000).catch(200);
const answerSchema = z.object({
  persons: z.number(),
  held: z.number(),
  more: z.boolean(),
  loose: z.record(z.string(), z.number()),
});

/** Erasing many people takes its time; the guard keeps one transaction a person. */
const TIMEOUT = 280_000;

/** Deletes for good what the office's retention rules say is due today. */
export const runRetentionOperation: Operation = {
  description: [
    {
      displayName: 'Limit',
      name: 'limit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      description: 'Max number of results to return',
      displayOptions: { show: { operation: ['runRetention'] } },
    },
  ],
  execute: each(async ({ client, context }, item) => {
    const limit = limitSchema.parse(context.getNodeParameter('limit', item, 200));
    const { persons, held, more, loose } = await client.call(
      'POST',
      '/retention/run',
      answerSchema,
      { limit },
      TIMEOUT,
    );
    return done([
      {
        persons,
        held,
        more,
        enquiries: loose['enquiry'] ?? 0,
        imports: loose['import'] ?? 0,
        inbox: loose['inbox'] ?? 0,
        outbox: loose['outbox'] ?? 0,
      },
    ]);
  }),
};
