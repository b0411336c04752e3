import { z } from 'zod';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import { factUses, type FactUses } from '../../../../domain/facts/fact-uses.ts';
import { VERSION_STATES } from '../../../../domain/law/version-state.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

const usedSchema = z.object({
  version: z.string(),
  state: z.enum(VERSION_STATES),
  criterion: z.record(z.string(), z.unknown()),
});

/** Who needs a fact in this installation. */
export async function usesOfFact(
  database: Database,
  key: string,
  others: readonly FactDefinition[],
): Promise<FactUses> {
  const criteria = await query(
    database,
    usedSchema,
    `SELECT v.id AS version, v.state, row_to_json(c) AS criterion
     FROM criteria c JOIN rule_versions v ON v.id = c.version ORDER BY v.id`,
  );
  return factUses(key, criteria, others);
}
