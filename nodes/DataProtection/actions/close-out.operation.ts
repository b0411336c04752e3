import { z } from 'zod';
import { done } from '../../shared/done.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const cooperationSchema = z.object({ id: z.string() });
const partnerSchema = z.object({ cooperation: cooperationSchema });
const overviewSchema = z.object({ phase: z.enum(['running', 'closing', 'ended']), open: z.array(z.unknown()) });
const runSchema = z.object({ phase: z.string(), open: z.number(), tasks: z.number() });

/** Gives every open case of cooperations that are being wound up a task, once; one item a cooperation. */
export const closeOutOperation: Operation = {
  description: [],
  execute: each(async ({ client, today }) => {
    const { organisation } = await client.self();
    const partners = await client.read(
      'cooperation_partners',
      {
        fields: ['cooperation.id'],
        filter: {
          _and: [
            { organisation: { _eq: organisation?.id ?? null } },
            { _or: [{ cooperation: { closes_on: { _lte: today } } }, { cooperation: { valid_to: { _lt: today } } }] },
          ],
        },
      },
      partnerSchema,
    );
    const found = [];
    for (const id of new Set(partners.map(({ cooperation }) => cooperation.id))) {
      const path = `/cooperations/${id}/close-out`;
      const before = await client.call('GET', path, overviewSchema);
      // Long over, nothing open: no news.
      if (before.open.length === 0) continue;
      const { phase, open, tasks } = await client.call('POST', path, runSchema, {});
      found.push({ cooperation: id, phase, open, tasks });
    }
    return done(found);
  }),
};
