import { z } from 'zod';
import type { FieldWords } from '../../../../domain/rights/said-value.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

const labelSchema = z.object({ language: z.string(), translation: z.string().nullish() }).passthrough();
const jsonOf = <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>): z.ZodType<T, z.ZodTypeDef, unknown> =>
  z.preprocess((value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value), schema);
const labelsSchema = jsonOf(labelSchema.array().nullable());

const choiceSchema = z.object({ text: z.unknown(), value: z.unknown() });
const optionsSchema = jsonOf(
  z
    .object({
      choices: choiceSchema.array().nullish().catch(null),
      fields: z
        .object({
          field: z.string(),
          name: z.string().nullish(),
          meta: z
            .object({ options: z.object({ choices: choiceSchema.array().nullish() }).nullish().catch(null) })
            .nullish(),
        })
        .array()
        .nullish()
        .catch(null),
    })
    .nullable()
    .catch(null),
);

const fieldSchema = z.object({
  collection: z.string(),
  field: z.string(),
  translations: labelsSchema,
  options: optionsSchema,
});

const german = (labels: z.infer<typeof labelsSchema>): string | null =>
  labels?.find(({ language }) => language === 'de-DE')?.translation ?? null;

export type FormWords = {
  readonly titles: ReadonlyMap<string, string>;
  /** Words of `collection.field`. */
  readonly fields: ReadonlyMap<string, Omit<FieldWords, 'type'>>;
};

/** How the forms call collections, fields and choices in German, as they are now: also what an installation added. */
export async function formWords(database: Database, names: readonly string[]): Promise<FormWords> {
  const said = new Map(
    (
      await query(
        database,
        z.object({ key: z.string(), value: z.string() }),
        `SELECT key, value FROM directus_translations WHERE language = 'de-DE'`,
      )
    ).map(({ key, value }) => [`$t:${key}`, value]),
  );
  const collections = await query(
    database,
    z.object({ collection: z.string(), translations: labelsSchema }),
    'SELECT collection, translations FROM directus_collections WHERE collection = ANY (?)',
    [[...names]],
  );
  const fields = await query(
    database,
    fieldSchema,
    'SELECT collection, field, translations, options FROM directus_fields WHERE collection = ANY (?) ORDER BY sort, id',
    [[...names]],
  );
  const plural = (labels: z.infer<typeof labelsSchema>): string | null => {
    const found = labels?.find(({ language }) => language === 'de-DE');
    const many = found?.['plural'];
    return typeof many === 'string' && many !== '' ? many : (found?.translation ?? null);
  };
  return {
    titles: new Map(
      collections.map(({ collection, translations }) => [collection, plural(translations) ?? collection]),
    ),
    fields: new Map(
      fields.map(({ collection, field, translations, options }) => {
        const inside = options?.fields ?? [];
        const choices = [...(options?.choices ?? []), ...inside.flatMap((one) => one.meta?.options?.choices ?? [])];
        return [
          `${collection}.${field}`,
          {
            label: german(translations) ?? field,
            choices: new Map(choices.map(({ text, value }) => [String(value), said.get(String(text)) ?? String(text)])),
            columns: new Map(inside.map((one) => [one.field, one.name ?? one.field])),
          },
        ];
      }),
    ),
  };
}
