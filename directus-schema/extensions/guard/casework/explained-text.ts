import { z } from 'zod';
import type { Category } from '../../../../domain/consent/categories.ts';
import { CATEGORY_WORDS, PURPOSE_WORDS } from '../../../../domain/consent/consent-words.ts';
import { CONSENT_LANGUAGES } from '../../../../domain/consent/languages.ts';
import type { Purpose } from '../../../../domain/consent/purposes.ts';
import { fillTemplate } from '../../../../domain/letters/fill-template.ts';
import { germanDay } from '../../../../domain/time/german-day.ts';
import type { Database } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';

type Explained = {
  readonly template: string;
  readonly discloser: string;
  readonly recipient: string;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
  readonly valid_until: string;
};

const templateSchema = z.object({ body: z.string(), language: z.string(), kind: z.string() });
const namesSchema = z.object({ discloser: z.string(), recipient: z.string() });

/**
 * The consent as it was explained, in the language of the chosen text, word for word: what is changed in the template later
 * does not change what a person agreed to.
 */
export async function explainedText(
  database: Database,
  { template, discloser, recipient, purpose, categories, valid_until }: Explained,
): Promise<{ readonly language: string; readonly explained: string }> {
  const text = await first(database, templateSchema, 'SELECT body, language, kind FROM templates WHERE id::text = ?', [
    template,
  ]);
  if (text?.kind !== 'consent')
    throw invalidRow('template', 'Bitte einen Einwilligungstext wählen.', 'The template is no consent text.');
  const names = await first(
    database,
    namesSchema,
    `SELECT (SELECT name FROM organisations WHERE id::text = ?) AS discloser,
       (SELECT name FROM organisations WHERE id::text = ?) AS recipient`,
    [discloser, recipient],
  );
  const language = CONSENT_LANGUAGES.find((one) => one === text.language) ?? 'de';
  const { body } = fillTemplate(
    { subject: null, body: text.body },
    {
      discloser: names?.discloser ?? '',
      recipient: names?.recipient ?? '',
      purpose: PURPOSE_WORDS[language][purpose],
      categories: categories.map((category) => `- ${CATEGORY_WORDS[language][category]}`).join('\n'),
      valid_until: germanDay(valid_until.slice(0, 10)),
      office: { name: names?.discloser ?? '' },
    },
  );
  return { language: text.language, explained: body };
}
