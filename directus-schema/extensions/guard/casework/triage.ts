import { z } from 'zod';
import { dueOn } from '../../../../domain/deadlines/due-on.ts';
import { DEADLINE_UNITS } from '../../../../domain/referral/vocabulary.ts';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Context, CreateFilter, Payload, UpdateFilter } from '../directus.ts';
import { humanRequired, invalidRow } from '../errors.ts';
import { first, query } from '../query.ts';
import { targetKey } from '../target-key.ts';

const categorySchema = z.object({
  cooperation: z.string(),
  amount: z.number().nullable(),
  unit: z.enum(DEADLINE_UNITS).nullable(),
  land: z.enum(LAENDER).nullable(),
});
const caseSchema = z.object({ cooperation: z.string().nullable(), triage_reason: z.string().nullable() });

const NONE = { triage_target_on: null, triaged_on: null, triaged_by: null, triage_reason: null, triage_rules: null };

/** The versions of the law by which the newest check of a case was made: "25a-1@2022-12-31, 25b-1@2022-12-31". */
async function rulesBehind({ database }: Context, key: string): Promise<string | null> {
  const rows = await query(
    database,
    z.object({ version: z.string() }),
    `SELECT DISTINCT ON (basis) basis, version FROM assessments WHERE "case"::text = ? AND version IS NOT NULL
     ORDER BY basis, created_at DESC`,
    [key],
  );
  return rows.length > 0 ? rows.map(({ version }) => version).join(', ') : null;
}

/**
 * A category is the judgement of a named person with a reason; until when something should happen follows from the scheme
 * of the cooperation, and by which versions of the law it was judged from the newest check.
 */
async function triaged(payload: Payload, key: string | null, context: Context): Promise<Payload> {
  const category = targetKey(payload['triage'], 'id');
  if (category === null) return { ...payload, ...NONE };
  const actor = await actorOf(context);
  if (actor.service) throw humanRequired('Eine Einstufung trifft ein Mensch. Ein Dienstkonto darf das nicht.');
  const found = await first(
    context.database,
    categorySchema,
    `SELECT t.cooperation, t.target_amount AS amount, t.target_unit AS unit, c.land
     FROM triage_categories t JOIN cooperations c ON c.id = t.cooperation WHERE t.id::text = ?`,
    [category],
  );
  const before =
    key === null
      ? null
      : await first(context.database, caseSchema, 'SELECT cooperation, triage_reason FROM cases WHERE id::text = ?', [
          key,
        ]);
  const cooperation =
    'cooperation' in payload ? targetKey(payload['cooperation'], 'id') : (before?.cooperation ?? null);
  if (!found || found.cooperation !== cooperation)
    throw invalidRow(
      'triage',
      'Diese Stufe gehört nicht zur Kooperation des Falls. Bitte zuerst die Kooperation eintragen, dann eine ihrer Stufen wählen.',
      'The category belongs to another cooperation than the case.',
    );
  const reason = payload['triage_reason'];
  if (!(typeof reason === 'string' && reason.trim()))
    throw invalidRow(
      'triage_reason',
      'Bitte den Grund der Einstufung eintragen, zum Beispiel: „Pass und A2 liegen vor, es fehlt der Test Leben in Deutschland.“',
      'A category needs a reason of its own.',
    );
  const { amount, unit, land } = found;
  return {
    ...payload,
    triage_target_on: amount === null || unit === null ? null : dueOn(todayInBerlin(), amount, unit, land),
    triaged_on: todayInBerlin(),
    triaged_by: actor.user,
    triage_rules: key === null ? null : await rulesBehind(context, key),
  };
}

const SET_BY_GUARD = ['triage_target_on', 'triaged_on', 'triaged_by', 'triage_rules'];
const without = (payload: Payload): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([field]) => !SET_BY_GUARD.includes(field)));

export const triageNew: CreateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  return payload['triage'] ? triaged(without(payload), null, context) : without(payload);
};

export const triageChanged: UpdateFilter = async (payload, { keys }, context) => {
  if (context.accountability === null) return payload;
  const said = without(payload);
  if (!('triage' in said)) {
    await keepTriage(said, keys, context);
    return said;
  }
  const [key] = keys;
  if (keys.length > 1 || key === undefined)
    throw invalidRow('triage', 'Bitte jeden Fall einzeln einstufen, mit eigenem Grund.', 'One case at a time.');
  return triaged(said, key, context);
};

/** The category goes when the case moves to another cooperation, and a reason stands beside a category only. */
async function keepTriage(payload: Payload, keys: readonly string[], { database }: Context): Promise<void> {
  if (!('cooperation' in payload)) return;
  const to = targetKey(payload['cooperation'], 'id');
  for (const key of keys) {
    const other = await first(
      database,
      z.object({ one: z.number() }),
      `SELECT 1 AS one FROM cases c JOIN triage_categories t ON t.id = c.triage
       WHERE c.id::text = ? AND t.cooperation::text IS DISTINCT FROM ?`,
      [key, to],
    );
    if (other)
      throw invalidRow(
        'triage',
        'Die Einstufung gehört zur bisherigen Kooperation. Bitte die Triage zugleich leeren oder neu einstufen.',
        'The category belongs to the former cooperation.',
      );
  }
}
