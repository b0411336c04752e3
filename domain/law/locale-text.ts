import { z } from 'zod';

/** A text for staff: German first, English second. */
export const localeTextSchema = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

export type LocaleText = z.infer<typeof localeTextSchema>;
