const HEAD = [
  'id',
  'valid_from',
  'valid_to',
  'amending_act',
  'legal_effect',
  'permit_de',
  'permit_en',
  'note_de',
  'note_en',
];

/** The `fields` for `GET /items/rule_versions?limit=-1`; add `deep[criteria][_limit]=-1`. */
export const LAW_QUERY: readonly string[] = [
  ...HEAD,
  ...['id', 'title_de', 'title_en', 'citation'].map((name) => `basis.${name}`),
  'criteria.*',
];

/** The `filter` beside it: a draft is not law yet, a superseded version no longer. */
export const PUBLISHED = { state: { _eq: 'published' } } as const;
