import { z } from 'zod';
import { factDefinitionsFromRows } from '../../../../domain/law-rows/fact-definitions-from-rows.ts';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import type { Database, ExtensionContext, HookRegister } from '../directus.ts';
import { query } from '../query.ts';
import { dropFactColumn, makeFactColumn, nameFactColumn } from './fact-column.ts';

type Action = Parameters<HookRegister['action']>[1];
type Parts = Pick<ExtensionContext, 'services' | 'getSchema' | 'logger'>;

const rowSchema = z.record(z.string(), z.unknown());

const warned = async (logger: Parts['logger'], key: string, work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => logger.warn(`The column of fact "${key}" is not as defined: ${String(error)}`));

const factsOf = async (database: Database, keys: readonly string[]): Promise<FactDefinition[]> =>
  factDefinitionsFromRows(
    await query(database, rowSchema, 'SELECT * FROM fact_definitions WHERE key = ANY (?)', [keys]),
  );

/** After a fact was made, by whomever the rights of this installation allow it: it has its column. */
export const seeToColumn =
  ({ logger, ...parts }: Parts): Action =>
  async ({ key = '' }, { database }) => {
    for (const fact of await factsOf(database, [key])) await warned(logger, fact.key, makeFactColumn(parts, fact));
  };

/** After a fact was changed: its column is of its type and carries its words. */
export const followFact =
  ({ logger, ...parts }: Parts): Action =>
  async ({ keys = [] }, { database }) => {
    for (const fact of await factsOf(database, keys))
      await warned(
        logger,
        fact.key,
        makeFactColumn(parts, fact).then(() => nameFactColumn(parts, fact)),
      );
  };

/** After facts were deleted: their columns go. */
export const forgetFacts =
  ({ logger, ...parts }: Parts): Action =>
  async ({ keys = [] }) => {
    for (const key of keys) await warned(logger, key, dropFactColumn(parts, key));
  };
