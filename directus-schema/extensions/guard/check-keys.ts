import type { Context, Payload, Schema } from './directus.ts';
import { noSuchRow } from './errors.ts';
import { checkListed } from './check-listed.ts';
import { isOfOffice } from './is-of-office.ts';
import { kindOf } from './kinds.ts';

/**
 * Ids of new rows are given by the server. Of a chosen one the answer would tell whether some office has such a row: refused
 * for all alike, as a row that is not the caller's own. The same holds for the children that a new row names.
 * @throws GuardError 403 FORBIDDEN
 */
export async function checkKeys(
  payload: Payload,
  collection: string,
  context: Context & { schema: Schema },
): Promise<void> {
  const kind = kindOf(collection, context.schema);
  const chosen = payload[context.schema.collections[collection]?.primary ?? 'id'] ?? null;
  if (isOfOffice(context) && (kind === 'file' || kind === 'bridge') && chosen !== null) throw noSuchRow();
  await checkListed(payload, collection, context);
}
