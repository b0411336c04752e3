import type { BasisResult } from '../../../domain/eligibility/describe.ts';

/** The keys of everything that is missing for a basis, each once. */
export const missingFacts = ({ criteria }: BasisResult): readonly string[] => [
  ...new Set(criteria.flatMap((criterion) => criterion.missingFacts)),
];
