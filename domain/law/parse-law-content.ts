import { z } from 'zod';
import { factDefinitionSchema } from '../facts/definition.ts';
import { readingDefinitionSchema } from '../facts/reading-definition.ts';
import type { Law } from './law.ts';
import { localeTextSchema } from './locale-text.ts';
import { BASIS_IDS, criterionSchema, versionSchema } from './schema.ts';

const lawSchema = z.strictObject({
  versions: z.array(
    versionSchema.extend({
      basis: z.enum(BASIS_IDS),
      version: z.string(),
      title: localeTextSchema,
      citation: z.string(),
      criteria: z.array(criterionSchema),
    }),
  ),
  factDefinitions: z.array(factDefinitionSchema),
  readings: z.array(readingDefinitionSchema),
});

/**
 * The law that a text holds.
 * @throws Error when it is none.
 */
export const parseLawContent = (content: string): Law => lawSchema.parse(JSON.parse(content));
