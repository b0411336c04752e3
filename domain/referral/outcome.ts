/** How a case ended, as far as the centre knows: "unknown" is an answer. */
export const OUTCOME_RESULTS = [
  'granted',
  'other_title',
  'refused',
  'withdrawn',
  'moved',
  'departed',
  'unknown',
] as const;

/** From whom the centre knows it; `none` while it knows nothing. */
export const OUTCOME_SOURCES = ['person', 'authority', 'lawyer', 'other', 'none'] as const;

export type OutcomeResult = (typeof OUTCOME_RESULTS)[number];
export type OutcomeSource = (typeof OUTCOME_SOURCES)[number];
