import { z } from 'zod';
import { canonicalJson } from '../../../../domain/canonical-json.ts';
import { ENGINE_FACTS } from '../../../../domain/facts/engine-facts.ts';
import type { CreateFilter, Database, DeleteFilter, Payload, Schema, Services, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { isLawEditor } from '../law/is-law-editor.ts';
import { first } from '../query.ts';
import { checkFact } from './check-fact.ts';
import { completeFact } from './complete-fact.ts';
import { makeFactColumn } from './fact-column.ts';
import { factContext } from './fact-context.ts';
import { factBehindFact, factInDraft, factIsLaw, factOfEngine, factStaysAsLaw } from './fact-in-use.ts';
import { inTurn } from './in-turn.ts';
import { usesOfFact } from './uses-of-fact.ts';

const rowSchema = z.object({ key: z.string(), label_de: z.string() }).passthrough();
type Row = z.infer<typeof rowSchema>;

const rowOf = (database: Database, key: string): Promise<Row | null> =>
  first(database, rowSchema, 'SELECT * FROM fact_definitions WHERE key = ?', [key]);

/** What gives a fact its meaning, by the words of the form. */
const MEANING: Readonly<Record<string, string>> = {
  function: 'Funktion',
  arguments: 'Angaben für die Funktion',
  type: 'Art',
  if_nothing_known: 'Bei ‚nichts davon bekannt‘',
};

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

/**
 * A new fact is whole, can be told apart, and has its column before the row is there: a check that reads the row finds
 * somewhere to write, and the form that is answered can offer it.
 */
export const newFact =
  (services: Services, getSchema: () => Promise<Schema>): CreateFilter =>
  async (payload, _meta, context) => {
    const known = await factContext(context.database);
    const row = completeFact(payload, known, payload);
    const fact = checkFact(row, known);
    // A filter runs before Directus asks for permissions: no column for somebody who must not make facts.
    if (isLawEditor(context) || context.accountability === null)
      await inTurn(() => makeFactColumn({ services, getSchema }, context.database, fact));
    return row;
  };

/** A fact changes its words freely; its meaning only while no published law rests on it, or with an update of the software. */
export const changedFact: UpdateFilter = async (payload, { keys }, { accountability, database }) => {
  let completed: Payload = payload;
  for (const key of keys) {
    const before = await rowOf(database, key);
    if (!before) continue;
    if ('key' in payload && payload['key'] !== key)
      throw invalidRow(
        'key',
        'Die Kennung eines Fakts steht fest: Kriterien nennen ihn so. Bitte einen neuen Fakt anlegen.',
        'The key of a fact never changes.',
      );
    const known = await factContext(database, key);
    const after = completeFact({ ...before, ...payload }, known, payload);
    checkFact(after, known);
    const changed = Object.keys(MEANING).find((field) => !same(after[field], before[field]));
    if (changed !== undefined && accountability?.admin === false) {
      const { published } = await usesOfFact(database, key, known.others);
      if (published.length) throw factIsLaw(changed, MEANING[changed] ?? changed, published);
    }
    completed = Object.fromEntries(Object.entries(after).filter(([field, value]) => !same(value, before[field])));
  }
  return keys.length === 1 ? completed : payload;
};

/** A fact goes when nothing leans on it. */
export const deletedFacts: DeleteFilter = async (keys, _meta, { accountability, database }) => {
  for (const key of keys) {
    const row = await rowOf(database, key);
    if (!row) continue;
    if (ENGINE_FACTS.includes(key)) throw factOfEngine();
    const { others } = await factContext(database, key);
    const { published, drafts, facts } = await usesOfFact(database, key, others);
    if (published.length) throw factStaysAsLaw(published);
    // The operator may tidy up: whoever publishes a draft that names it is told.
    if (accountability === null || accountability.admin) continue;
    if (drafts.length) throw factInDraft(drafts);
    const left = facts.filter((fact) => !keys.includes(fact));
    if (left.length) throw factBehindFact(left);
  }
  return keys;
};
