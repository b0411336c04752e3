import { z } from 'zod';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const runSchema = z.object({
  clocks: z.number(),
  written: z.number(),
  closed: z.number(),
  sent: z.number(),
  failed: z.number(),
  mails: z.boolean(),
});

/** Thousands of files take longer than any other request. */
const PATIENCE = 10 * 60_000;

/** Looks at all clocks of the office, writes the reminders that are due and sends them by mail. */
export const runWatchOperation: Operation = {
  description: [],
  execute: each(async ({ client }) => [{ done: await client.call('POST', '/clocks/run', runSchema, {}, PATIENCE) }]),
};
