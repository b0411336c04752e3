import { z } from 'zod';
import { localeTextSchema } from '../../domain/law/locale-text.ts';
import { BASIS_IDS } from '../../domain/law/schema.ts';

/** A point of law, or of its sources, that nobody has verified, and what the software does about it. */
export const openPointSchema = z.strictObject({
  /** Empty: it concerns all. */
  bases: z.array(z.enum(BASIS_IDS)).default([]),
  what: localeTextSchema,
  handling: localeTextSchema,
  source: z.string().optional(),
});

export type OpenPoint = z.infer<typeof openPointSchema>;
