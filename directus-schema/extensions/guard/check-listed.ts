import { z } from 'zod';
import { actorOf } from './actor.ts';
import type { Context, Payload, Schema } from './directus.ts';
import { noSuchRow } from './errors.ts';
import { isOfOffice } from './is-of-office.ts';
import { kindOf } from './kinds.ts';
import { first } from './query.ts';
import { targetKey } from './target-key.ts';

/** The keys that a list in a payload names, in whichever of the forms that Directus takes. */
function listedKeys(value: unknown, primary: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => targetKey(one, primary) ?? []);
  const parts = z.record(z.string(), z.unknown()).catch({}).parse(value);
  return Object.values(parts).flatMap((part) => listedKeys(part, primary));
}

/**
 * The children that a payload names are there and belong to the caller's office: one answer for those of others and for
 * those that do not exist. Directus itself answers differently.
 * @throws GuardError 403 FORBIDDEN
 */
export async function checkListed(
  payload: Payload,
  collection: string,
  context: Context & { schema: Schema },
): Promise<void> {
  if (!isOfOffice(context)) return;
  for (const { collection: child, related_collection: parent, meta } of context.schema.relations) {
    const list = meta?.one_field;
    if (parent !== collection || !list || !(list in payload) || kindOf(child, context.schema) !== 'file') continue;
    const primary = context.schema.collections[child]?.primary ?? 'id';
    const keys = [...new Set(listedKeys(payload[list], primary))];
    if (keys.length === 0) continue;
    const { office } = await actorOf(context);
    const own = await first(
      context.database,
      z.object({ rows: z.number() }),
      `SELECT count(*)::int AS rows FROM ?? WHERE organisation::text = ? AND ??::text IN (${keys.map(() => '?').join(',')})`,
      [child, office, primary, ...keys],
    );
    if (own?.rows !== keys.length) throw noSuchRow();
  }
}
