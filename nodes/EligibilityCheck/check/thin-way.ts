import { z } from 'zod';
import type { ThinResult } from './thin-result.ts';

/** What of a kept step may leave the node. */
export const thinStepSchema = z.object({
  basis: z.string(),
  state: z.string(),
  possible_from: z.string().nullable(),
  possible_until: z.string().nullable(),
  things: z.number(),
});

/** The way to a basis among the steps of a case, without what there is to do. */
export const thinWay = (
  steps: readonly z.infer<typeof thinStepSchema>[] | null | undefined,
  basis: string,
): Pick<ThinResult, 'way' | 'possibleFrom' | 'possibleUntil' | 'toDo'> => {
  const step = steps?.find((one) => one.basis === basis);
  return {
    way: step?.state ?? null,
    possibleFrom: step?.possible_from ?? null,
    possibleUntil: step?.possible_until ?? null,
    toDo: step?.things ?? null,
  };
};
