import type { LAENDER } from '../case-file/vocabulary.ts';
import { dueOn } from './due-on.ts';

/**
 * Last day for a remedy against a refusal: one month from notification (§ 70 Abs. 1, § 74 Abs. 1 VwGO), with § 193 BGB.
 * @param notifiedOn day on which the notice was made known (§ 41 VwVfG), `YYYY-MM-DD`
 */
export const remedyUntil = (notifiedOn: string, land: (typeof LAENDER)[number] | null): string =>
  dueOn(notifiedOn, 1, 'months', land);
