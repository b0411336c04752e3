import type { z } from 'zod';
import { invalidRow } from '../../../guard/errors.ts';

/**
 * What the form of a button holds, checked.
 * @param words German for what is missing, by field
 * @throws GuardError 422 that names the field as the form does
 */
export function givenValues<T>(
  given: unknown,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  words: Readonly<Record<string, string>>,
): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : 'values'));
  throw invalidRow(
    field,
    words[field] ?? `Die Angabe „${field}“ fehlt oder ist ungültig.`,
    `"${field}" is missing or invalid.`,
  );
}
