import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { keyOfName } from '../../../../domain/cooperation/key-of-name.ts';
import type { Payload } from '../../guard/directus.ts';
import { invalidRow } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import type { CopyParts } from './copy-parts.ts';
import type { CopyWish } from './copy-wish.ts';
import { takePlaces } from './take-places.ts';

/** What belongs to the source alone: its term, its partners and what was written about it. */
const OWN_OF_THE_SOURCE = [
  'id',
  'key',
  'name',
  'summary_de',
  'summary_en',
  'land',
  'lead',
  'valid_from',
  'valid_to',
  'closes_on',
  'sources',
] as const;

const rowSchema = z.record(z.string(), z.unknown());

/** Rows that hang on a cooperation and make up how it works, in the order in which they can be made. */
const PARTS = ['triage_categories', 'process_states', 'process_steps', 'templates'] as const;

/**
 * Copies how a cooperation works (entry, thresholds, exclusions, triage, conference, report, states, steps, templates) for
 * other partners, in one transaction, through the same filters and rights as the forms. Nobody's case comes along.
 * @throws GuardError when the name is taken or the source is gone
 */
export async function copyCooperation(parts: CopyParts, source: string, wish: CopyWish): Promise<{ id: string }> {
  return parts.database.transaction(async (database) => {
    const inside = { ...parts, database };
    const service = (collection: string) =>
      new parts.services.ItemsService(collection, {
        knex: database,
        schema: parts.schema,
        accountability: parts.accountability,
      });
    const key = keyOfName(wish.name);
    const known = await first(
      database,
      z.object({ taken: z.boolean(), there: z.boolean() }),
      `SELECT EXISTS (SELECT 1 FROM cooperations WHERE key = ? OR lower(name) = lower(?)) AS taken,
         EXISTS (SELECT 1 FROM cooperations WHERE id::text = ?) AS there`,
      [key, wish.name, source],
    );
    if (!known?.there) throw invalidRow('id', 'Diese Kooperation gibt es nicht mehr.', 'There is no such cooperation.');
    if (known.taken)
      throw invalidRow(
        'name',
        `Eine Kooperation „${wish.name}“ gibt es schon. Bitte einen anderen Namen wählen.`,
        'The name is taken.',
      );

    const before = rowSchema.parse(await service('cooperations').readOne(source, { fields: ['*'] }));
    const partners = await takePlaces(inside, source, wish);
    const lists = new Set(
      parts.schema.relations
        .filter((one) => one.related_collection === 'cooperations')
        .map((one) => one.meta?.one_field ?? ''),
    );
    const id = await service('cooperations').createOne({
      ...Object.fromEntries(
        Object.entries(before).filter(([name, value]) => value !== null && !isOwn(name) && !lists.has(name)),
      ),
      key,
      name: wish.name,
      land: wish.land ?? null,
      // An office leads what it sets up itself: the guard says so.
      ...(parts.accountability.admin
        ? { lead: partners.find(({ before: place }) => place === before['lead'])?.organisation ?? null }
        : {}),
    });
    for (const { before: _before, ...partner } of partners)
      await service('cooperation_partners').createOne({ ...partner, cooperation: id });

    const fresh = new Map<string, string>();
    for (const collection of PARTS)
      for (const row of await service(collection).readByQuery({
        filter: { cooperation: { _eq: source } },
        fields: ['*'],
        sort: ['id'],
        limit: -1,
      })) {
        const copy = randomUUID();
        fresh.set(String(row['id']), copy);
        await service(collection).createOne({ ...copied(row, fresh, key, collection), id: copy, cooperation: id });
      }
    return { id };
  });
}

const isOwn = (name: string): boolean => (OWN_OF_THE_SOURCE as readonly string[]).includes(name);

/** The row with what it points at inside the cooperation, and with a key that is unique where it must be. */
function copied(row: Payload, fresh: ReadonlyMap<string, string>, key: string, collection: string): Payload {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? (fresh.get(value) ?? value) : value,
  ]);
  const next: Payload = Object.fromEntries(entries);
  return collection === 'templates' ? { ...next, key: `${String(row['key'])}_${key}`.slice(0, 64) } : next;
}
