import type { Day } from '../../time/day.ts';
import type { PartialDate } from '../../time/partial-date.ts';
import { spanOf } from '../../time/span-of.ts';

/** Whether a date lies after another or a day, whatever half-known dates turn out to be. */
export function isSurelyAfter(late: PartialDate | undefined, early: PartialDate | Day | undefined): boolean {
  if (late === undefined || early === undefined) return false;
  return spanOf(late).min > (typeof early === 'number' ? early : spanOf(early).max);
}
