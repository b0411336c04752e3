import type { z } from 'zod';
import { GuardError } from '../guard/errors.ts';
import type { Request } from './express.ts';

/** The body of a request, checked. @throws GuardError 400 that names the field */
export function body<T>(request: Request, schema: z.ZodType<T, z.ZodTypeDef, unknown>): T {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
  throw new GuardError(
    400,
    'INVALID_PAYLOAD',
    `Die Angabe „${field}“ fehlt oder ist ungültig.`,
    `${field}: ${issue?.message}`,
    { field },
  );
}
