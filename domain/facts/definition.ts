import { z } from 'zod';
import { localeTextSchema } from '../law/locale-text.ts';

export const FACT_TYPES = ['date', 'boolean', 'integer', 'percent', 'cents', 'text'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** The key of a fact is the name of its column. */
export const factKeySchema = z.string().regex(/^[a-z][a-z0-9_]{2,62}$/, 'must be snake_case');

/**
 * A fact as data: which function derives it from the case file, with which arguments.
 * A new key date or counted status is a new row, no deployment.
 */
export const factDefinitionSchema = z.strictObject({
  key: factKeySchema,
  function: z.string(),
  arguments: z.record(z.string(), z.unknown()).default({}),
  type: z.enum(FACT_TYPES),
  unit: z.string().optional(),
  options: z.array(z.string()).optional(),
  label: localeTextSchema,
  hint: localeTextSchema.optional(),
  citation: z.string().optional(),
  /** Set to this when nothing is known and the person ticked "nichts davon bekannt"; evidence `claimed`. */
  if_nothing_known: z.union([z.boolean(), z.number()]).optional(),
});

export type FactDefinition = z.infer<typeof factDefinitionSchema>;
