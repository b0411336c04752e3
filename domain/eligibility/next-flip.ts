import type { FactRecord } from '../facts/fact-value.ts';
import { isRange } from '../facts/is-range.ts';
import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Moment } from './condition.ts';
import { firstDayReaching } from './now-threshold.ts';

/**
 * First day after `after` on which a comparison with `$NOW` can change its answer, all facts as they are.
 * @returns undefined when none ever will.
 */
export function nextFlip(moments: readonly Moment[], facts: FactRecord, after: Day): Day | undefined {
  let next: Day | undefined;
  const offer = (day: Day) => {
    if (day > after && (next === undefined || day < next)) next = day;
  };
  for (const { fact, threshold } of moments) {
    const value = facts[fact];
    const bounds =
      typeof value === 'number' ? [value] : isRange(value) && value.clock === undefined ? [value.min, value.max] : [];
    for (const bound of bounds) {
      if (bound === NOT_YET || !Number.isFinite(bound)) continue;
      offer(firstDayReaching(bound, threshold));
      offer(firstDayReaching(bound + 1, threshold));
    }
  }
  return next;
}
