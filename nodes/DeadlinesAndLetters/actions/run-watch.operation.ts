import { z } from 'zod';
import type { Operation } from './operation.ts';

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
  execute: async ({ client }) => [await client.call('POST', '/clocks/run', runSchema, {}, PATIENCE)],
};
