import { z } from 'zod';

/** A claimed event by its name alone: what it is about is fetched by the workflow itself. `token` fences the lease. */
export const claimSchema = z.object({ id: z.string().uuid(), token: z.union([z.string(), z.number()]) });

export type Claim = z.infer<typeof claimSchema>;
