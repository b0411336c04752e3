import { z } from 'zod';

const failureSchema = z.object({
  response: z.object({ data: z.object({ errors: z.array(z.object({ message: z.string() })).min(1) }) }),
});

/** What the guard says, as it says it; anything else as a sentence that helps. */
export const messageOf = (error: unknown): string =>
  failureSchema.safeParse(error).data?.response.data.errors[0]?.message ??
  'Das hat nicht geklappt. Bitte die Seite neu laden und noch einmal versuchen.';
