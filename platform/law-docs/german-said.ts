import { z } from 'zod';
import { translations } from '../../directus-schema/apply/translations.ts';

const rowSchema = z.object({ key: z.string(), language: z.string(), value: z.string() });

const german = new Map(
  translations()
    .map((row) => rowSchema.parse(row))
    .filter(({ language }) => language === 'de-DE')
    .map(({ key, value }) => [`$t:${key}`, value]),
);

/** A text as the German forms show it: `$t:` and a key mean the translation of that key. */
export const germanSaid = (text: string): string => german.get(text) ?? text;
