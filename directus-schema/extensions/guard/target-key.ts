import { z } from 'zod';

const objectSchema = z.record(z.string(), z.unknown());

/** The key a payload points at, whether it names it or nests the row; null: a new row, or nothing. */
export function targetKey(value: unknown, primary: string): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const key = objectSchema.safeParse(value).data?.[primary];
  return typeof key === 'string' || typeof key === 'number' ? String(key) : null;
}
