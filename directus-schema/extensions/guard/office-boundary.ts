import { z } from 'zod';
import { actorOf, type Actor } from './actor.ts';
import type { Context, CreateFilter, Database, Payload, Relation, Schema, Services, UpdateFilter } from './directus.ts';
import { foreignRow, GuardError, invalidRow, noSuchRow } from './errors.ts';
import { checkKeys } from './check-keys.ts';
import { checkListed } from './check-listed.ts';
import { isOfOffice } from './is-of-office.ts';
import { kindOf, viaOf } from './kinds.ts';
import { first, query } from './query.ts';
import { targetKey } from './target-key.ts';

/** Directus' own rows that belong to an office. */
const OF_OFFICE = ['directus_users', 'directus_files'];

const officeSchema = z.object({ office: z.string().nullable() });
const ownersSchema = officeSchema.extend({ rows: z.number() });
const objectSchema = z.record(z.string(), z.unknown());

const toOne = (collection: string, schema: Schema): Relation[] =>
  schema.relations.filter((one) => one.collection === collection && one.related_collection !== null);

async function officeOf(
  database: Database,
  collection: string,
  primary: string,
  key: string,
): Promise<string | null | undefined> {
  try {
    const row = await first(database, officeSchema, 'SELECT organisation AS office FROM ?? WHERE ?? = ?', [
      collection,
      primary,
      key,
    ]);
    return row?.office;
  } catch (error) {
    // A key that is no uuid cannot be one of ours.
    if (error instanceof Error && 'code' in error && error.code === '22P02') return undefined;
    throw error;
  }
}

/**
 * Every row a payload points at must belong to the same office. Directus itself never checks the target of a foreign
 * key: without this, a foreign id in a field would open a foreign row.
 */
async function checkTargets(
  payload: Payload,
  collection: string,
  office: string | null,
  context: Context & { schema: Schema },
  services: Services,
): Promise<void> {
  for (const { field, related_collection: target } of toOne(collection, context.schema)) {
    if (!(field in payload) || target === null) continue;
    const primary = context.schema.collections[target]?.primary ?? 'id';
    const key = targetKey(payload[field], primary);
    if (key === null) continue;
    const kind = kindOf(target, context.schema);
    if (kind === 'file' || OF_OFFICE.includes(target)) {
      const owner = await officeOf(context.database, target, primary, key);
      const isNew = owner === undefined && typeof payload[field] === 'object' && !isOfOffice(context);
      if (!isNew && owner !== office) throw foreignRow(field);
    } else if ((kind === 'bridge' || target === 'directus_files') && isOfOffice(context)) {
      const service = new services.ItemsService(target, {
        knex: context.database,
        schema: context.schema,
        accountability: context.accountability,
      });
      await service.readOne(key, { fields: [primary] }).catch(() => {
        throw foreignRow(field);
      });
    }
  }
}

/** Without an office of its own (operator, the software) a nested row takes that of its root. */
function inherit(payload: Payload, collection: string, office: string, schema: Schema): void {
  const pass = (value: unknown, target: string): void => {
    if (Array.isArray(value)) return value.forEach((one) => pass(one, target));
    const row = objectSchema.safeParse(value);
    if (!row.success || typeof value !== 'object' || value === null) return;
    const nested = value as Payload;
    if (Array.isArray(nested['create']) || Array.isArray(nested['update'])) {
      pass(nested['create'], target);
      pass(nested['update'], target);
      return;
    }
    if (kindOf(target, schema) === 'file') nested['organisation'] ??= office;
    inherit(nested, target, office, schema);
  };
  for (const relation of schema.relations) {
    if (relation.collection === collection && relation.related_collection)
      pass(payload[relation.field], relation.related_collection);
    const list = relation.meta?.one_field;
    if (relation.related_collection === collection && list) pass(payload[list], relation.collection);
  }
}

async function schemaOf(context: Context, getSchema: () => Promise<Schema>): Promise<Context & { schema: Schema }> {
  return { ...context, schema: context.schema ?? (await getSchema()) };
}

const MACHINE_WRITTEN = [
  'letter_codes',
  'deletion_log',
  'rights_requests',
  'kept_counts',
  'dossiers',
  'decisions',
  'promises',
  'referral_messages',
  'outbox_events',
  'outbox_deliveries',
  'outbox_consumers',
  'law_snapshots',
];

function refuseMachineRows(collection: string, { accountability }: Context): void {
  if (accountability && MACHINE_WRITTEN.includes(collection))
    throw new GuardError(403, 'FORBIDDEN', 'Diese Zeilen schreibt nur die Software.', 'Written by the guard only.');
}

function officeFor(actor: Actor, payload: Payload): string {
  const sent = targetKey(payload['organisation'], 'id');
  if (actor.office !== null) {
    if (sent !== null && sent !== actor.office) throw foreignRow('organisation');
    return actor.office;
  }
  if (actor.admin && sent !== null) return sent;
  throw invalidRow(
    'organisation',
    'Ihr Konto gehört zu keiner Organisation. Bitte den Betrieb, die Organisation einzutragen.',
    'The account has no organisation and the row names none.',
  );
}

/** A child never moves from one referral to another: the other one has other readers. */
async function keepToBridge(payload: Payload, collection: string, keys: readonly string[], context: Context) {
  const via = viaOf(collection);
  if (via === undefined || !(via in payload)) return;
  const to = targetKey(payload[via], 'id');
  const rows = await query(
    context.database,
    z.object({ bridge: z.string().nullable() }),
    `SELECT DISTINCT ??::text AS bridge FROM ?? WHERE id::text IN (${keys.map(() => '?').join(',') || 'NULL'})`,
    [via, collection, ...keys.map(String)],
  );
  if (rows.some(({ bridge }) => bridge !== to)) throw foreignRow(via);
}

/** Sets the office of a new row from the session and holds everything it points at to that office. */
export function onCreate(services: Services, getSchema: () => Promise<Schema>): CreateFilter {
  return async (payload, { collection }, given) => {
    if (collection.startsWith('directus_')) return payload;
    refuseMachineRows(collection, given);
    const context = await schemaOf(given, getSchema);
    const kind = kindOf(collection, context.schema);
    await checkKeys(payload, collection, context);
    if (kind !== 'file') {
      if (kind === 'bridge')
        await checkTargets(payload, collection, (await actorOf(context)).office, context, services);
      return payload;
    }
    const actor = await actorOf(context);
    const office = officeFor(actor, payload);
    const row = { ...payload, organisation: office };
    if (actor.office === null) inherit(row, collection, office, context.schema);
    await checkTargets(row, collection, office, context, services);
    return row;
  };
}

/** A row never changes its office, and what it newly points at belongs to the same one. */
export function onUpdate(services: Services, getSchema: () => Promise<Schema>): UpdateFilter {
  return async (payload, { collection, keys }, given) => {
    if (collection.startsWith('directus_')) return payload;
    refuseMachineRows(collection, given);
    const context = await schemaOf(given, getSchema);
    const kind = kindOf(collection, context.schema);
    await checkListed(payload, collection, context);
    if (kind === 'bridge' && isOfOffice(context)) {
      await keepToBridge(payload, collection, keys, context);
      await checkTargets(payload, collection, (await actorOf(context)).office, context, services);
    }
    if (kind !== 'file') return payload;
    const primary = context.schema.collections[collection]?.primary ?? 'id';
    const asked = [...new Set(keys.map(String))];
    const marks = asked.map(() => '?').join(',');
    const owners = await query(
      context.database,
      ownersSchema,
      `SELECT organisation AS office, count(*)::int AS rows FROM ?? WHERE ??::text IN (${marks || 'NULL'}) GROUP BY organisation`,
      [collection, primary, ...asked],
    );
    const actor = await actorOf(context);
    // Refused here and not by Directus a moment later: the checks of the guard in between would answer from a foreign row.
    const found = owners.reduce((sum, { office, rows }) => sum + (office === actor.office ? rows : 0), 0);
    if (actor.office !== null && found !== asked.length) throw noSuchRow();
    for (const { office } of owners) {
      const sent = targetKey(payload['organisation'], 'id');
      if ('organisation' in payload && sent !== office) throw foreignRow('organisation');
      await checkTargets(payload, collection, office, context, services);
      if (actor.office === null && office !== null) inherit(payload, collection, office, context.schema);
    }
    return payload;
  };
}
