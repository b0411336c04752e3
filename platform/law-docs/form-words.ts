import { z } from 'zod';
import { translations } from '../../directus-schema/apply/translations.ts';
import { collections } from '../../directus-schema/collections/index.ts';

const rowSchema = z.object({ key: z.string(), language: z.string(), value: z.string() });
const metaSchema = z.object({
  translations: z.array(z.object({ language: z.string(), translation: z.string() })).nullish(),
  options: z.object({ choices: z.array(z.object({ text: z.string(), value: z.unknown() })).optional() }).nullish(),
});

/** How the forms call a field and the values that it offers, in German. */
export type FieldWords = { readonly label: string; readonly valueWord: (value: string) => string | undefined };

const german = new Map(
  translations()
    .map((row) => rowSchema.parse(row))
    .filter(({ language }) => language === 'de-DE')
    .map(({ key, value }) => [`$t:${key}`, value]),
);

const fields = new Map(
  collections([]).flatMap(({ name, fields: list }) => list.map((field) => [`${name}.${field.field}`, field.meta])),
);

/**
 * The words that staff see for a field of a collection: what the document calls a statement is what the form calls it.
 * Undefined when there is no such field.
 */
export function formWords(collection: string, field: string): FieldWords | undefined {
  const found = fields.get(`${collection}.${field}`);
  if (!found) return undefined;
  const { translations: names, options } = metaSchema.parse(found);
  const choices = new Map(options?.choices?.map(({ text, value }) => [String(value), german.get(text) ?? text]));
  const label = names?.find(({ language }) => language === 'de-DE')?.translation ?? field;
  return { label, valueWord: (value) => choices.get(value) };
}
