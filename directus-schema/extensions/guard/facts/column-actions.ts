import { z } from 'zod';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import { factDefinitionsFromRows } from '../../../../domain/law-rows/fact-definitions-from-rows.ts';
import type { Database, ExtensionContext, HookRegister } from '../directus.ts';
import { query } from '../query.ts';
import { dropFactColumn, FACT_TABLE, makeFactColumn, nameFactColumn } from './fact-column.ts';
import { inTurn } from './in-turn.ts';
import { settleColumn } from './settle-column.ts';

type Action = Parameters<HookRegister['action']>[1];
type Parts = Pick<ExtensionContext, 'services' | 'getSchema' | 'logger'>;

const rowSchema = z.record(z.string(), z.unknown());

/** Longer than anybody reads the schema who had begun before a column came or went. */
const LATER = 3000;

/** An action has nobody to answer to: what goes wrong is said in the log, and the others are still done. */
async function eachInTurn(
  { logger, ...parts }: Parts,
  database: Database,
  keys: readonly string[],
  work: (key: string) => Promise<void>,
): Promise<void> {
  const careful = (key: string, part: () => Promise<unknown>): Promise<unknown> =>
    part().catch((error: unknown) => logger.warn(`The column of fact "${key}" is not as defined: ${String(error)}`));
  await inTurn(async () => {
    for (const key of keys) await careful(key, () => work(key));
  });
  await new Promise((resolve) => setTimeout(resolve, LATER));
  for (const key of keys) await careful(key, () => settleColumn(parts, database, FACT_TABLE, key));
}

async function factOf(database: Database, key: string): Promise<FactDefinition | undefined> {
  const rows = await query(database, rowSchema, 'SELECT * FROM fact_definitions WHERE key = ?', [key]);
  return factDefinitionsFromRows(rows)[0];
}

/** After a fact was made, by whomever the rights of this installation allow it: it has its column. */
export const seeToColumn =
  (parts: Parts): Action =>
  ({ key = '' }, { database }) =>
    eachInTurn(parts, database, [key], async () => {
      const fact = await factOf(database, key);
      if (fact) await makeFactColumn(parts, database, fact);
    });

/** After facts were changed: their columns are of their types and carry their words. */
export const followFact =
  (parts: Parts): Action =>
  ({ keys = [] }, { database }) =>
    eachInTurn(parts, database, keys, async (key) => {
      const fact = await factOf(database, key);
      if (!fact) return;
      await makeFactColumn(parts, database, fact);
      await nameFactColumn(parts, fact);
    });

/** After facts were deleted: their columns go. */
export const forgetFacts =
  (parts: Parts): Action =>
  ({ keys = [] }, { database }) =>
    eachInTurn(parts, database, keys, (key) => dropFactColumn(parts, database, key));
