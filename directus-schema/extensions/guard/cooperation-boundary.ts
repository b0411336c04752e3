import { z } from 'zod';
import { actorOf } from './actor.ts';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import type { Context, CreateFilter, DeleteFilter, Payload, Schema, UpdateFilter } from './directus.ts';
import { foreignRow, GuardError } from './errors.ts';
import { kindOf } from './kinds.ts';
import { first, query } from './query.ts';
import { targetKey } from './target-key.ts';

/** The column that says to which cooperation a common row belongs; null when it belongs to none or to everybody. */
function columnOf(collection: string, schema: Schema): string | null {
  if (collection === 'cooperations') return 'id';
  const link = schema.relations.find(
    (one) => one.collection === collection && one.field === 'cooperation' && one.related_collection === 'cooperations',
  );
  return link && kindOf(collection, schema) === 'common' ? link.field : null;
}

/**
 * Several cooperations live in one installation: everybody may read their process, only partners write it. One that has
 * neither partners nor a lead yet is being set up.
 * @throws GuardError 403 FORBIDDEN
 */
async function onlyPartners({ database }: Context, office: string | null, cooperations: Iterable<string>) {
  for (const cooperation of new Set(cooperations)) {
    const mine = await first(
      database,
      z.object({ one: z.number() }),
      `SELECT 1 AS one FROM cooperations c WHERE c.id::text = ? AND (c.lead::text = ?
         OR EXISTS (SELECT 1 FROM cooperation_partners p WHERE p.cooperation = c.id AND p.organisation::text = ?
           AND coalesce(p.valid_to, 'infinity') >= ?::date)
         OR c.lead IS NULL AND NOT EXISTS (SELECT 1 FROM cooperation_partners p WHERE p.cooperation = c.id))`,
      [cooperation, office, office, todayInBerlin()],
    );
    if (!mine)
      throw new GuardError(
        403,
        'FORBIDDEN',
        'Eine Kooperation ändern nur die Organisationen, die an ihr beteiligt sind.',
        'Only partners of a cooperation change what belongs to it.',
        { field: 'cooperation' },
      );
  }
}

const namedSchema = z.object({ cooperation: z.string().nullable() });

async function cooperationsOf(
  context: Context,
  collection: string,
  column: string,
  primary: string,
  keys: readonly string[],
): Promise<string[]> {
  const rows = await query(
    context.database,
    namedSchema,
    `SELECT DISTINCT ??::text AS cooperation FROM ?? WHERE ??::text IN (${keys.map(() => '?').join(',') || 'NULL'})`,
    [column, collection, primary, ...keys.map(String)],
  );
  return rows.flatMap((row) => row.cooperation ?? []);
}

const named = (payload: Payload): string[] => {
  const key = targetKey(payload['cooperation'], 'id');
  return key === null ? [] : [key];
};

type GetSchema = () => Promise<Schema>;

/** What changes a common row: only accounts of an office are held to its cooperations. */
async function check(
  getSchema: GetSchema,
  context: Context,
  collection: string,
  keys: readonly string[],
  to: string[],
) {
  if (!context.accountability || context.accountability.admin || collection.startsWith('directus_')) return;
  const schema = context.schema ?? (await getSchema());
  const column = columnOf(collection, schema);
  if (column === null) return;
  const { office } = await actorOf(context);
  const primary = schema.collections[collection]?.primary ?? 'id';
  const from = keys.length ? await cooperationsOf(context, collection, column, primary, keys) : [];
  await onlyPartners(context, office, collection === 'cooperations' ? from : [...from, ...to]);
}

/** A new row joins a cooperation of its author; a new cooperation is led by its author's office. */
export const joinCooperation =
  (getSchema: GetSchema): CreateFilter =>
  async (payload, { collection }, context) => {
    await check(getSchema, context, collection, [], named(payload));
    if (collection !== 'cooperations') return payload;
    const { office } = await actorOf(context);
    if (office === null) return payload;
    const lead = targetKey(payload['lead'], 'id');
    if (lead !== null && lead !== office) throw foreignRow('lead');
    return { ...payload, lead: office };
  };

export const keepToCooperation =
  (getSchema: GetSchema): UpdateFilter =>
  async (payload, { collection, keys }, context) => {
    await check(getSchema, context, collection, keys, named(payload));
    return payload;
  };

export const leaveCooperation =
  (getSchema: GetSchema): DeleteFilter =>
  async (keys, { collection }, context) => {
    await check(getSchema, context, collection, keys, []);
    return keys;
  };
