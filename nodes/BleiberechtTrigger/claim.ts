import { z } from 'zod';

/** A claimed event: thin, the content is fetched by the workflow itself. `token` fences the lease. */
export const claimSchema = z.object({
  id: z.string().uuid(),
  token: z.union([z.string(), z.number()]),
  type: z.string(),
  subject: z.string(),
});

export type Claim = z.infer<typeof claimSchema>;
