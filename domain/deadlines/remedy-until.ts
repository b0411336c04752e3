import type { LAENDER } from '../case-file/vocabulary.ts';
import { dueOn } from './due-on.ts';

/**
 * Last day for Widerspruch or Klage against the refusal of a title: one month from notification (§ 70 Abs. 1, § 74 Abs. 1
 * VwGO); one year when the notice does not say which remedy there is, or says it wrongly (§ 58 Abs. 2 VwGO, for the
 * Widerspruch with § 70 Abs. 2). Ends that fall on a Saturday, Sunday or holiday of the Land move (§ 57 Abs. 2 VwGO with
 * § 222 Abs. 2 ZPO, § 31 Abs. 3 VwVfG). The shorter periods of § 74 AsylG are for decisions of the BAMF, never for these.
 * @param notifiedOn day on which the notice was made known (§ 41 VwVfG), `YYYY-MM-DD`
 * @param instructed false only when somebody has looked and the instruction is missing: unknown counts as given, so that
 *   nobody relies on the longer period
 */
export const remedyUntil = (
  notifiedOn: string,
  land: (typeof LAENDER)[number] | null,
  instructed: boolean | null = null,
): string => dueOn(notifiedOn, instructed === false ? 12 : 1, 'months', land);
