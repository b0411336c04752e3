import { jsonParse } from 'n8n-workflow';
import { z } from 'zod';
import type { PlainAnswer } from './authenticated-request.ts';
import { sdkFailureSchema } from './directus-error.ts';

/** An answer with an error status, in the shape in which the SDK rejects. */
export const failureOf = (answer: PlainAnswer): z.infer<typeof sdkFailureSchema> => {
  const body: unknown = jsonParse(answer.text, { fallbackValue: {} });
  return sdkFailureSchema.parse({
    errors: z.object({ errors: z.unknown() }).safeParse(body).data?.errors,
    response: { status: answer.status },
  });
};
