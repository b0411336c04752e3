import { CASE_DEEP } from '../../../domain/case-file/case-query.ts';

/**
 * The `deep` of a case whose file goes to another office: of relatives whose data are only kept (Art. 18 DSGVO) nothing
 * leaves, not even that they are there.
 */
export const OPEN_RELATIVES = {
  ...CASE_DEEP,
  family_links: { ...CASE_DEEP.family_links, _filter: { person: { restricted_at: { _null: true } } } },
} as const;
