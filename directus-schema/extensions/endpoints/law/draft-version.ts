import { z } from 'zod';
import type { Accountability, Database, Payload, Schema, Services } from '../../guard/directus.ts';
import { noVersion } from '../../guard/law/no-version.ts';
import { first } from '../../guard/query.ts';

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };

/** What the guard knows itself, and what belongs to the row it was copied from. */
const OWN_OF_THE_SOURCE = [
  'id',
  'state',
  'origin',
  'superseded_by',
  'drafted_by',
  'drafted_at',
  'published_by',
  'published_at',
  'content_hash',
  'change_note',
];

const without = (row: Payload, names: readonly string[]): Payload =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** Copies a version with its criteria as a draft of the caller, through the same filters and rights as a form. */
export async function draftVersion(
  { services, database, schema }: Parts,
  accountability: Accountability,
  source: string,
): Promise<{ readonly id: string }> {
  const known = await first(database, z.object({ id: z.string() }), 'SELECT id FROM rule_versions WHERE id = ?', [
    source,
  ]);
  if (!known) throw noVersion();
  const versions = new services.ItemsService('rule_versions', { knex: database, schema, accountability });
  const row = await versions.readOne(source, {
    fields: ['*', 'criteria.*'],
    deep: { criteria: { _limit: -1, _sort: ['sort'] } },
  });
  const criteria = z.array(z.record(z.string(), z.unknown())).parse(row['criteria']);
  const id = await versions.createOne({
    ...without(row, OWN_OF_THE_SOURCE),
    based_on: source,
    criteria: criteria.map((one) => without(one, ['id', 'version'])),
  });
  return { id };
}
