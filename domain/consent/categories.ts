/** What a consent can name, and what a dossier can carry: nothing is passed on that is not ticked here. */
export const CATEGORIES = [
  'personal_data',
  'residence',
  'asylum',
  'identity',
  'family',
  'employment',
  'education',
  'language',
  'declaration',
  'conduct',
  'offences',
  'health',
  'assessment',
] as const;

export type Category = (typeof CATEGORIES)[number];
