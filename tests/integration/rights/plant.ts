import { randomUUID } from 'node:crypto';
import type { Client as Postgres } from 'pg';
import { collections } from '../../../directus-schema/collections/index.ts';
import type { CollectionSpec, FieldSpec } from '../../../directus-schema/collections/kit/types.ts';
import { readFacts } from '../../../directus-schema/apply/read-facts.ts';

export const specs = collections(readFacts());

/**
 * Collections of kind file in which no row is about one person, and why. A new collection is either reached from the
 * person by its relations, or somebody argues for a line here.
 */
export const NOT_OF_A_PERSON: Readonly<Record<string, string>> = {
  senders: 'who may send events to the office',
  screenings: 'a run over the stock; its hits are reached by their case',
  letter_waves: 'counts of letters',
  letter_codes: 'hashes that nobody can lead back to a person',
  conference_minutes: 'place and general minutes of a meeting; the guard refuses words about a person',
  imports: 'a list of many people; it goes by its own retention rule',
  outbox_consumers: 'names of workflows',
  deletion_log: 'what was deleted; holds no personal data',
  kept_counts: 'numbers',
};

/** Of those, what others point at: planted without the word. */
const NEEDED = new Set(['senders', 'screenings']);

/** Words that stay on the bridge: the software sets them from closed lists and numbers (guard/rights/erase-bridges.ts). */
const STAYS = new Set(['number', 'title', 'status', 'sender_status', 'process', 'bases']);

const worded = ({ type, schema, relation }: FieldSpec): boolean =>
  schema !== null && !relation && ['string', 'text', 'json'].includes(type);

const valueOf = (spec: CollectionSpec, field: FieldSpec, word: string): unknown => {
  const max = Number(field.schema?.['max_length'] ?? 255);
  switch (field.type) {
    case 'json':
      return JSON.stringify([{ [field.field]: word }]);
    case 'string':
    case 'text':
      return `${word}-${spec.name}.${field.field}`.slice(0, max);
    case 'date':
      return '2025-03-01';
    case 'timestamp':
      return '2025-03-01T12:00:00Z';
    case 'integer':
    case 'float':
      return 7;
    default:
      return undefined;
  }
};

/** Ids by collection: where a new row points, and rows that exist and are changed instead of made. */
export type Targets = Record<string, string>;

/**
 * Writes `word` into every text and JSON field of every collection of kind file and bridge, made from the schema: into a
 * row that hangs on the person in `targets`. Answers the collections that now hold it, and what to remove afterwards.
 */
export async function plant(
  database: Postgres,
  { word, office, targets, bridge }: { word: string; office: string; targets: Targets; bridge: boolean },
): Promise<{ planted: string[]; others: [collection: string, id: string][] }> {
  // From receipt on there is an outcome of a referral, and no second one.
  const outcome = await database.query<{ id: string }>(
    'SELECT id::text FROM outcomes WHERE referral::text = $1 AND organisation::text = $2',
    [targets['referrals'] ?? null, office],
  );
  if (outcome.rows[0]) targets['outcomes'] = outcome.rows[0].id;
  const planted: string[] = [];
  const others: [string, string][] = [];
  const waiting = specs.filter(
    ({ kind, name }) =>
      (kind === 'file' || (bridge && kind === 'bridge')) &&
      name !== 'referral_steps' &&
      (NEEDED.has(name) || !NOT_OF_A_PERSON[name]),
  );
  for (let round = 0; waiting.length > 0 && round < 10; round += 1)
    for (const spec of [...waiting]) {
      const required = spec.fields.filter(
        ({ field, relation, schema }) => relation && field !== 'organisation' && schema?.['is_nullable'] === false,
      );
      if (required.some(({ relation }) => targets[relation?.related ?? ''] === undefined)) continue;
      waiting.splice(waiting.indexOf(spec), 1);
      const needed = NEEDED.has(spec.name);
      await plantRow(database, spec, { word: needed ? `leer${randomUUID().slice(0, 8)}` : word, office, targets });
      if (needed) others.push([spec.name, String(targets[spec.name])]);
      else planted.push(spec.name);
    }
  if (waiting.length > 0) throw new Error(`could not plant ${waiting.map(({ name }) => name).join(', ')}`);
  return { planted, others };
}

async function plantRow(
  database: Postgres,
  spec: CollectionSpec,
  { word, office, targets }: { word: string; office: string; targets: Targets },
): Promise<void> {
  const there = targets[spec.name];
  const values = new Map<string, unknown>();
  for (const field of spec.fields) {
    if (field.schema === null || field.schema['is_primary_key']) continue;
    if (field.relation) {
      const target = targets[field.relation.related];
      if (field.field === 'organisation') values.set('organisation', office);
      else if (target !== undefined && (there === undefined || worded(field))) values.set(field.field, target);
    } else if (there === undefined || (worded(field) && !(spec.name === 'referrals' && STAYS.has(field.field)))) {
      const value = valueOf(spec, field, word);
      if (value !== undefined) values.set(field.field, value);
    }
  }
  if (spec.name === 'senders') values.set('active', false);
  if (spec.name === 'outbox_events') values.set('subject', targets['cases']);
  if (there !== undefined) values.delete('organisation');
  const names = [...values.keys()];
  const quoted = names.map((name) => `"${name}"`);
  const id = there ?? randomUUID();
  if (there === undefined)
    await database.query(
      `INSERT INTO "${spec.name}" (id, ${quoted.join(', ')}) VALUES ($1, ${names.map((_, at) => `$${at + 2}`).join(', ')})`,
      [id, ...values.values()],
    );
  else if (names.length > 0)
    await database.query(
      `UPDATE "${spec.name}" SET ${quoted.map((name, at) => `${name} = $${at + 2}`).join(', ')} WHERE id = $1`,
      [id, ...values.values()],
    );
  targets[spec.name] = id;
}
