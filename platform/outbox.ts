import { z } from 'zod';
import type { DirectusClient } from './seed/directus-client.ts';
import type { Stack } from './stack/start-stack.ts';
import { waitFor } from './stack/wait-for.ts';

const counts = z.array(z.object({ state: z.string(), count: z.coerce.number() }));

/** Events that the workflows have not finished: waiting for their turn, or given up. */
export interface OutboxState {
  readonly waiting: number;
  readonly dead: number;
}

/** Counts the deliveries of all offices. */
export async function readOutbox(directus: DirectusClient): Promise<OutboxState> {
  const rows = await directus.get('/items/outbox_deliveries?aggregate[count]=*&groupBy[]=state', counts);
  const of = (...states: string[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
  return { waiting: of('pending', 'leased'), dead: of('dead') };
}

/** Waits until the workflows have taken every event, as long as they take any: a slow machine may need its time. */
export async function drainOutbox(directus: DirectusClient, stack: Stack): Promise<OutboxState> {
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const fewer = async () => {
      const { waiting } = await readOutbox(directus);
      return waiting === 0 || waiting < before ? { waiting } : undefined;
    };
    const options = { what: 'The outbox', seconds: 120, everyMs: 1000, unless: stack.died };
    const found = await waitFor(fewer, options).catch(() => undefined);
    if (found === undefined || found.waiting === 0) return readOutbox(directus);
    before = found.waiting;
  }
}
