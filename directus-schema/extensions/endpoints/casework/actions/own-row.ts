import type { z } from 'zod';
import { foreignRow } from '../../../guard/errors.ts';
import { first } from '../../../guard/query.ts';
import type { Pressed } from './action-table.ts';

/** The row that a button is about, of the own office. @throws GuardError 403 FOREIGN_ROW, also when there is none */
export async function ownRow<T extends { readonly organisation: string | null }>(
  { parts, actor, id }: Pressed,
  table: string,
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  columns: string,
): Promise<T> {
  const row = await first(parts.database, schema, `SELECT organisation, ${columns} FROM ?? WHERE id::text = ?`, [
    table,
    id,
  ]);
  if (row?.organisation !== actor.office) throw foreignRow(table);
  return row;
}
