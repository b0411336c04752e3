import { z } from 'zod';
import { firstFree } from '../../../../domain/first-free.ts';
import type { Context, CreateFilter, Database, DeleteFilter, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first, query } from '../query.ts';
import { targetKey } from '../target-key.ts';
import { checkCriterionRow } from './check-criterion-row.ts';
import { draftRow } from './draft-row.ts';
import { isLawEditor } from './is-law-editor.ts';
import { lawContext } from './law-context.ts';
import { noVersion } from './no-version.ts';
import { normaliseRow } from './normalise-row.ts';

const rowSchema = z.object({ id: z.string(), version: z.string(), key: z.string() }).passthrough();

/** Remembers who changed a draft last: that person cannot publish it. */
async function touch(context: Context, version: string): Promise<void> {
  if (!isLawEditor(context)) return;
  await context.database.raw(
    `UPDATE rule_versions SET drafted_by = ?, origin = 'office' WHERE id = ? AND state = 'draft'`,
    [context.accountability?.user ?? null, version],
  );
}

async function refuseTwice(database: Database, version: string, key: unknown, id: string): Promise<void> {
  const other = await first(
    database,
    z.object({ id: z.string() }),
    'SELECT id FROM criteria WHERE version = ? AND key = ? AND id <> ?',
    [version, String(key), id],
  );
  if (other)
    throw invalidRow(
      'key',
      `Kriterium ${String(key)}, Kennung: Diese Kennung gibt es in der Fassung schon. Bitte eine andere wählen.`,
      `Version ${version} has a criterion "${String(key)}" already.`,
    );
}

/** A name that is free also where a criterion was renamed. */
async function freeId(database: Database, version: string, key: unknown): Promise<string> {
  const taken = await query(database, z.object({ id: z.string() }), 'SELECT id FROM criteria WHERE version = ?', [
    version,
  ]);
  return firstFree(
    `${version}:${String(key)}`,
    taken.map(({ id }) => id),
  );
}

/** A new criterion belongs to a draft and can be evaluated. */
export const newCriterion: CreateFilter = async (payload, _meta, context) => {
  const { database } = context;
  const version = targetKey(payload['version'], 'id');
  if (version === null)
    throw invalidRow('version', 'Bitte zuerst den Entwurf der Fassung wählen.', 'The version is missing.');
  const draft = await draftRow(database, version);
  if (!draft) throw noVersion();
  const law = await lawContext(database);
  const id = await freeId(database, version, payload['key']);
  const row = { ...normaliseRow(payload, law.facts), id };
  await refuseTwice(database, version, payload['key'], id);
  await checkCriterionRow(database, draft, row, law);
  await touch(context, version);
  return row;
};

/** A criterion changes as long as its version is a draft, and stays in it. */
export const changedCriterion: UpdateFilter = async (payload, { keys }, context) => {
  const { database } = context;
  const law = await lawContext(database);
  const change = normaliseRow(payload, law.facts);
  for (const key of keys) {
    const before = await first(database, rowSchema, 'SELECT * FROM criteria WHERE id = ?', [key]);
    const draft = before && (await draftRow(database, before.version));
    if (!draft) continue;
    if ('version' in payload && targetKey(payload['version'], 'id') !== before.version)
      throw invalidRow(
        'version',
        'Ein Kriterium bleibt in seiner Fassung. Bitte dort ein neues anlegen.',
        'A criterion never changes its version.',
      );
    const row = { ...before, ...change };
    await refuseTwice(database, before.version, row.key, key);
    await checkCriterionRow(database, draft, row, law);
    await touch(context, before.version);
  }
  return change;
};

/** Only a draft loses a criterion. */
export const deletedCriteria: DeleteFilter = async (keys, _meta, context) => {
  const rows = await query(
    context.database,
    z.object({ version: z.string() }),
    'SELECT DISTINCT version FROM criteria WHERE id = ANY (?)',
    [keys],
  );
  for (const { version } of rows) {
    await draftRow(context.database, version);
    await touch(context, version);
  }
  return keys;
};
