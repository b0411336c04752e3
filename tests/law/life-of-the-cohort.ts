import fc from 'fast-check';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { cohortCase } from '../../domain/cohort/cohort-case.ts';

/** A case of the cohort: a life that makes sense, as an office knows it. */
export const lifeOfTheCohort: fc.Arbitrary<CaseFile> = fc
  .record({ seed: fc.nat(), place: fc.nat() })
  .map(({ seed, place }) => cohortCase({ seed, place, asOf: '2024-06-30' }));
