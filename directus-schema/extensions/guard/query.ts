import type { z } from 'zod';
import type { Database } from './directus.ts';

/** Rows of a query, checked. */
export async function query<T>(
  database: Database,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  sql: string,
  bindings: readonly unknown[] | Readonly<Record<string, unknown>> = [],
): Promise<T[]> {
  const { rows } = await database.raw(sql, bindings);
  return schema.array().parse(rows);
}

/** The first row, or null. */
export async function first<T>(
  database: Database,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  sql: string,
  bindings: readonly unknown[] | Readonly<Record<string, unknown>> = [],
): Promise<T | null> {
  return (await query(database, schema, sql, bindings))[0] ?? null;
}
