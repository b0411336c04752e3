import type { CaseFile } from '../case-file/schema.ts';
import { cohortCase, type CohortPlace } from './cohort-case.ts';

/**
 * Synthetic life courses of people with a Duldung, or who have just left one, as a counselling centre or an ABH would have them
 * on file: the published margins and all assumptions are in cohort-parameters.ts. Lazy: any number in constant memory.
 * The same seed and day give the same people, and a longer cohort begins like a shorter one.
 */
export function* generateCohort({
  count,
  ...common
}: Omit<CohortPlace, 'place'> & { readonly count: number }): Generator<CaseFile> {
  for (let place = 0; place < count; place += 1) yield cohortCase({ ...common, place });
}
