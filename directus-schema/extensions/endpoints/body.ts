import type { z } from 'zod';
import { GuardError } from '../guard/errors.ts';
import type { Request } from './express.ts';

/**
 * The body of a request, checked.
 * @param words what a field must be, in German, by its path without the places in lists
 * @throws GuardError 400 that names the field
 */
export function body<T>(
  request: Request,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  words: Readonly<Record<string, string>> = {},
): T {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])];
  const field = path.join('.');
  const rule = words[path.filter((part) => typeof part === 'string').join('.')];
  throw new GuardError(
    400,
    'INVALID_PAYLOAD',
    `Die Angabe „${field}“ fehlt oder ist ungültig.${rule === undefined ? '' : ` ${rule}`}`,
    `${field}: ${issue?.message}`,
    { field },
  );
}
