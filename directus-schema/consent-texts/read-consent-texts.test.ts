import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../domain/consent/categories.ts';
import { CATEGORY_WORDS, PURPOSE_WORDS } from '../../domain/consent/consent-words.ts';
import { CONSENT_LANGUAGES } from '../../domain/consent/languages.ts';
import { PURPOSES } from '../../domain/consent/purposes.ts';
import { PLACEHOLDERS } from '../../domain/letters/placeholders.ts';
import { templateProblem } from '../../domain/letters/template-problem.ts';
import { consentTextRows } from './read-consent-texts.ts';

describe('the consent texts', () => {
  it('are there in five languages, say the same things, and ask to be checked', () => {
    const rows = consentTextRows();
    expect(rows.map(({ language }) => language)).toEqual(CONSENT_LANGUAGES);
    for (const { body } of rows) {
      const text = String(body);
      expect(templateProblem('consent', { subject: null, body: text })).toBeNull();
      for (const name of PLACEHOLDERS.consent.filter((one) => !one.startsWith('office')))
        expect(text.split(`{{ ${name} }}`)).toHaveLength(2);
      expect(text).toContain('Fachlich zu prüfen');
      expect(text.match(/^- /gm)).toHaveLength(5);
    }
  });

  it.each(CONSENT_LANGUAGES)('have a word for every category and purpose in %s', (language) => {
    for (const category of CATEGORIES) expect(CATEGORY_WORDS[language][category]).toBeTruthy();
    for (const purpose of PURPOSES) expect(PURPOSE_WORDS[language][purpose]).toBeTruthy();
    expect(new Set(Object.values(CATEGORY_WORDS[language])).size).toBe(CATEGORIES.length);
  });
});
