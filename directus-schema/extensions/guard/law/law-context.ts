import { z } from 'zod';
import { FACT_TYPES } from '../../../../domain/facts/definition.ts';
import type { CriterionContext } from '../../../../domain/law/check/check-criterion.ts';
import { knownFacts } from '../../../../domain/law/check/known-facts.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

const factSchema = z
  .object({
    key: z.string(),
    type: z.enum(FACT_TYPES),
    label_de: z.string(),
    options: z.array(z.object({ value: z.string() })).nullable(),
  })
  .transform(({ key, type, label_de, options }) => ({
    key,
    type,
    label: { de: label_de, en: label_de },
    options: options?.map(({ value }) => value),
  }));

/** The facts and bases that a criterion may name, as they are now. */
export async function lawContext(database: Database): Promise<CriterionContext> {
  const facts = await query(database, factSchema, 'SELECT key, type, label_de, options FROM fact_definitions');
  const bases = await query(database, z.object({ id: z.string() }), 'SELECT id FROM legal_bases');
  return { facts: knownFacts(facts), bases: new Set(bases.map(({ id }) => id)) };
}
