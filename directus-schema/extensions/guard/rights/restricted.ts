import { z } from 'zod';
import type { Context, CreateFilter, Database, DeleteFilter, Payload, Schema, UpdateFilter } from '../directus.ts';
import { GuardError, invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { targetKey } from '../target-key.ts';

/** What must stay possible: a person withdraws while nothing else happens. The endpoints keep the rest. */
const STAYS_OPEN = new Set(['consents', 'secrecy_releases', 'authorisations']);

const restrictedError = (): GuardError =>
  new GuardError(
    423,
    'RESTRICTED',
    'Die Verarbeitung der Daten dieser Person ist eingeschränkt (Art. 18 DSGVO): Es wird nichts geändert, geprüft oder weitergegeben, nur aufbewahrt. Aufheben können Sie das unter „Betroffenenrechte“, nachdem die Person unterrichtet ist.',
    'Processing of this person is restricted.',
  );

const FLAG = { persons: 'restricted_at IS NOT NULL', cases: 'restricted' } as const;
type Flagged = keyof typeof FLAG;
const isFlagged = (name: string | null): name is Flagged => name === 'persons' || name === 'cases';

const pointers = (collection: string, schema: Schema): { field: string; target: Flagged }[] =>
  schema.relations.flatMap(({ collection: from, field, related_collection: target }) =>
    from === collection && isFlagged(target) ? [{ field, target }] : [],
  );

async function refuse(database: Database, target: Flagged, keys: readonly string[]): Promise<void> {
  const hit = await first(
    database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM ?? WHERE id::text = ANY (?) AND ${FLAG[target]} LIMIT 1`,
    [target, [...keys]],
  );
  if (hit) throw restrictedError();
}

/** Rows that exist and belong to a restricted person, by the person or case they point at. */
async function refuseRows(
  { database }: Context,
  collection: string,
  schema: Schema,
  keys: readonly string[],
): Promise<void> {
  if (isFlagged(collection)) await refuse(database, collection, keys.map(String));
  const primary = schema.collections[collection]?.primary ?? 'id';
  for (const { field, target } of pointers(collection, schema)) {
    const hit = await first(
      database,
      z.object({ one: z.number() }),
      `SELECT 1 AS one FROM ?? r JOIN ?? t ON t.id = r.?? WHERE r.??::text = ANY (?) AND t.${FLAG[target]} LIMIT 1`,
      [collection, target, field, primary, keys.map(String)],
    );
    if (hit) throw restrictedError();
  }
}

async function refuseTargets(
  { database }: Context,
  collection: string,
  schema: Schema,
  payload: Payload,
): Promise<void> {
  for (const { field, target } of pointers(collection, schema)) {
    const key = targetKey(payload[field], 'id');
    if (key !== null) await refuse(database, target, [key]);
  }
}

/** What only the endpoints and the database set. */
const SET_BY_US: Readonly<Record<string, readonly string[]>> = {
  persons: ['restricted_at'],
  cases: ['restricted', 'delete_on'],
};

function refuseOwnFields(collection: string, payload: Payload): void {
  const field = SET_BY_US[collection]?.find((one) => one in payload);
  if (field !== undefined)
    throw invalidRow(field, `„${field}“ setzt die Software selbst.`, `"${field}" is set by the guard.`);
}

/** Whether the guard looks: the software itself keeps its own order, and system rows belong to nobody. */
const skip = (collection: string, { accountability, schema }: Context): boolean =>
  accountability === null || schema === null || collection.startsWith('directus_');

export const refuseRestrictedCreate: CreateFilter = async (payload, { collection }, context) => {
  if (skip(collection, context) || !context.schema) return payload;
  refuseOwnFields(collection, payload);
  await refuseTargets(context, collection, context.schema, payload);
  return payload;
};

export const refuseRestrictedUpdate: UpdateFilter = async (payload, { collection, keys }, context) => {
  if (skip(collection, context) || !context.schema || STAYS_OPEN.has(collection)) return payload;
  refuseOwnFields(collection, payload);
  await refuseRows(context, collection, context.schema, keys);
  await refuseTargets(context, collection, context.schema, payload);
  return payload;
};

export const refuseRestrictedDelete: DeleteFilter = async (keys, { collection }, context) => {
  if (!skip(collection, context) && context.schema) await refuseRows(context, collection, context.schema, keys);
  return keys;
};

/**
 * No step for a person whose data one side only keeps, and nothing else that goes over the bridge. The side that acts is
 * asked, not the other: a restriction at the centre is not one at the authority.
 */
export const refuseRestrictedStep: CreateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const hit = await first(
    context.database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM referrals r JOIN cases c ON c.id IN (r."case", r.recipient_case) AND c.restricted
     JOIN directus_users u ON u.organisation = c.organisation WHERE u.id = ?
       AND (r.id::text = ? OR r.id = (SELECT i.referral FROM conference_items i WHERE i.id::text = ?)) LIMIT 1`,
    [context.accountability.user, targetKey(payload['referral'], 'id'), targetKey(payload['item'], 'id')],
  );
  if (hit) throw restrictedError();
  return payload;
};
