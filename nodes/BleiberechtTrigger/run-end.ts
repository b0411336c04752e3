import { z } from 'zod';
import type { RunEnd } from './claim-ports.ts';

const runSchema = z.object({ status: z.string() });

/**
 * How n8n says a run ended. Only `status` counts: in queue mode the data of the run are empty, and a run that waits
 * calls itself finished. No error text is taken over, it could hold the content of an item.
 */
export const runEnd = (run: unknown): RunEnd => {
  const parsed = runSchema.safeParse(run);
  if (!parsed.success) return { kind: 'unknown', reason: 'no result' };
  const { status } = parsed.data;
  if (status === 'success') return { kind: 'success' };
  if (status === 'waiting') return { kind: 'waiting' };
  if (status === 'error' || status === 'crashed') return { kind: 'failed', reason: status };
  return { kind: 'unknown', reason: status };
};
