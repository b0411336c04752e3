import type { DeadlineUnit } from '../referral/vocabulary.ts';
import { LONGEST_SPAN } from './longest-span.ts';

/**
 * Says at once that a time cannot be counted, before anybody counts it.
 * @throws RangeError when `amount` is no whole number from 0 to the longest of its unit
 */
export function checkSpan(amount: number, unit: DeadlineUnit): void {
  if (!Number.isInteger(amount) || amount < 0) throw new RangeError(`not a number of ${unit}: ${amount}`);
  if (amount > LONGEST_SPAN[unit]) throw new RangeError(`more than ${LONGEST_SPAN[unit]} ${unit}: ${amount}`);
}
