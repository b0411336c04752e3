import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { CONSENT_LANGUAGES, type ConsentLanguage } from '../../domain/consent/languages.ts';
import { stableId } from '../apply/stable-id.ts';
import type { Row } from '../apply/apply-rows.ts';

const textsSchema = z.record(z.enum(CONSENT_LANGUAGES), z.string().min(1));

const NAMES: Readonly<Record<ConsentLanguage, string>> = {
  de: 'Deutsch',
  en: 'Englisch',
  fr: 'Französisch',
  ar: 'Arabisch',
  fa: 'Farsi / Dari',
};

/** The shipped consent texts, one a language, as rows of the templates. */
export function consentTextRows(): Row[] {
  const path = fileURLToPath(new URL('consent-texts.yaml', import.meta.url));
  const texts = textsSchema.parse(parse(readFileSync(path, 'utf8')));
  return CONSENT_LANGUAGES.map((language) => ({
    id: stableId(`template:consent-${language}`),
    key: `einwilligung-${language}`,
    name: `Einwilligung auf ${NAMES[language]} (fachlich zu prüfen)`,
    kind: 'consent',
    language,
    subject: null,
    body: texts[language] ?? '',
    active: true,
  }));
}
