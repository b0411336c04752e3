import { z } from 'zod';
import { wholeOffice } from '../../access/hide-restricted.ts';
import type { Context } from './directus.ts';
import { query } from './query.ts';

const ruleSchema = z.object({ rule: z.unknown() });

/**
 * Whether the caller may read every row that the own office shows of a collection. Who reads a part of them only (the people
 * one accompanies), or none, must not be answered from the rest.
 */
export async function readsWholeOffice(
  collection: string,
  { database, accountability }: Pick<Context, 'database' | 'accountability'>,
): Promise<boolean> {
  const whole = ['null', '{}', JSON.stringify(wholeOffice(collection))];
  const rows = await query(
    database,
    ruleSchema,
    `SELECT p.permissions AS rule FROM directus_permissions p JOIN directus_access a ON a.policy = p.policy
     WHERE p.collection = ? AND p.action = 'read' AND (a.role::text = ? OR a."user"::text = ?)`,
    [collection, accountability?.role ?? null, accountability?.user ?? null],
  );
  return rows.some(({ rule }) => whole.includes(JSON.stringify(rule)));
}
