import { z } from 'zod';
import { LAENDER } from '../case-file/vocabulary.ts';
import { localeTextSchema } from '../law/locale-text.ts';

/** A contested point of law with the ways to read it. It belongs to the responsible ABH; its Land may set a default. */
export const readingDefinitionSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: localeTextSchema,
  question: localeTextSchema.optional(),
  citation: z.string().optional(),
  options: z
    .array(z.strictObject({ value: z.string(), label: localeTextSchema, citation: z.string().optional() }))
    .min(2),
  default_by_land: z.record(z.enum(LAENDER), z.string()).default({}),
});

export type ReadingDefinition = z.infer<typeof readingDefinitionSchema>;
