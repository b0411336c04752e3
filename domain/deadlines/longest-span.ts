import type { DeadlineUnit } from '../referral/vocabulary.ts';

/**
 * The longest time that a deadline, a reminder, a target or the rhythm of conferences may have: about three years, two of
 * working days. No programme asks for more than twelve months; what is longer is a slip of the pen, and would be counted
 * day by day.
 */
export const LONGEST_SPAN: Readonly<Record<DeadlineUnit, number>> = {
  working_days: 520,
  calendar_days: 1100,
  months: 36,
};
