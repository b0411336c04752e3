import { z } from 'zod';
import { criterionFromRow } from '../../../domain/law-rows/law-from-rows.ts';
import type { CreateFilter, Database, Payload, UpdateFilter } from './directus.ts';
import { invalidRow } from './errors.ts';
import { first, query } from './query.ts';

/** `25b-1@2027-01-01`, the next with the same first day `25b-1@2027-01-01.2`: the key follows from basis and day. */
export const nameVersion: CreateFilter = async (payload, _meta, { accountability, database }) => {
  if (payload['state'] === 'published' && accountability?.admin) return payload;
  const name = `${String(payload['basis'])}@${String(payload['valid_from']).slice(0, 10)}`;
  const taken = await query(
    database,
    z.object({ id: z.string() }),
    'SELECT id FROM rule_versions WHERE id = ? OR id LIKE ?',
    [name, `${name}.%`],
  );
  const id = taken.length === 0 ? name : `${name}.${taken.length + 1}`;
  const drafted = { drafted_by: accountability?.user ?? null, drafted_at: new Date().toISOString() };
  return { ...payload, id, state: 'draft', origin: 'office', ...drafted };
};

async function checkFacts(database: Database, criterion: Payload): Promise<void> {
  const known = new Set(
    (await query(database, z.object({ key: z.string() }), 'SELECT key FROM fact_definitions')).map((one) => one.key),
  );
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (!key.startsWith('_') && !known.has(key))
        throw invalidRow(
          'condition',
          `Es gibt keinen Fakt „${key}“. Bitte einen aus der Liste wählen.`,
          `Unknown fact "${key}".`,
        );
      if (key === '_and' || key === '_or') visit(part);
    }
  };
  const lists = ['alternatives', 'exceptions'].flatMap((name) => {
    const rows = criterion[name];
    return Array.isArray(rows) ? rows.map((row: Payload) => row['condition']) : [];
  });
  [criterion['condition'], criterion['applies_when'], ...lists].forEach(visit);
}

/** A criterion that could not be evaluated is refused when it is saved, not when the next person is checked. */
async function check(database: Database, row: Payload): Promise<void> {
  try {
    criterionFromRow(row, String(row['version']));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const asks = /_null|_empty/.test(reason);
    throw invalidRow(
      'condition',
      asks
        ? '„Ist leer“ und „ist nicht leer“ sind nicht erlaubt: was niemand weiß, bleibt unbekannt.'
        : 'Das Kriterium ist unvollständig oder so nicht auswertbar. Bitte Bedingung, Fundstelle und Bindung prüfen.',
      reason,
    );
  }
  await checkFacts(database, row);
}

export const checkNewCriterion: CreateFilter = async (payload, _meta, { database }) => {
  const row: Payload = { ...payload, id: payload['id'] ?? `${String(payload['version'])}:${String(payload['key'])}` };
  await check(database, row);
  return row;
};

const rowSchema = z.record(z.string(), z.unknown());

export const checkChangedCriterion: UpdateFilter = async (payload, { keys }, { database }) => {
  for (const key of keys) {
    const before = await first(database, rowSchema, 'SELECT * FROM criteria WHERE id = ?', [key]);
    if (before) await check(database, { ...before, ...payload });
  }
  return payload;
};

/** Both states of a step belong to its cooperation. */
export const checkProcessStep: CreateFilter & UpdateFilter = async (
  payload: Payload,
  meta: { collection: string; keys?: readonly string[] },
  { database }: Parameters<CreateFilter>[2],
) => {
  const key = meta.keys?.[0];
  const before = key ? await first(database, rowSchema, 'SELECT * FROM process_steps WHERE id = ?', [key]) : null;
  const row = { ...before, ...payload };
  for (const field of ['from_state', 'to_state']) {
    if (typeof row[field] !== 'string') continue;
    const state = await first(
      database,
      z.object({ cooperation: z.string() }),
      'SELECT cooperation FROM process_states WHERE id = ?',
      [row[field]],
    );
    if (state?.cooperation !== row['cooperation'])
      throw invalidRow(
        field,
        'Dieser Stand gehört zu einer anderen Kooperation.',
        'The state belongs to another cooperation.',
      );
  }
  for (const name of ['deadline', 'reminder'])
    if ((row[`${name}_amount`] == null) !== (row[`${name}_unit`] == null))
      throw invalidRow(
        `${name}_unit`,
        'Zu einer Frist gehören Zahl und Einheit.',
        'A deadline needs a number and a unit.',
      );
  return payload;
};
