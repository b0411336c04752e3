/** Languages in which the consent is explained as a shipped text; an office adds others as templates of its own. */
export const CONSENT_LANGUAGES = ['de', 'en', 'fr', 'ar', 'fa'] as const;
export type ConsentLanguage = (typeof CONSENT_LANGUAGES)[number];
