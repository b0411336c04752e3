import { remembered } from '../remembered.ts';
import { shift } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { FactContext } from './fact-function.ts';

/** Whether a gap that starts on one day and ends before another does no harm. */
export type GapTolerance = (firstDay: Day, dayAfter: Day) => boolean;

/**
 * Reads `7` (days), `none`, `months_3` or `reading:KEY`, where the reading's value is one of these.
 * @throws Error when the text is none of them.
 */
export function gapTolerance(gap: number | string, context: FactContext): GapTolerance {
  if (typeof gap !== 'string' || !gap.startsWith('reading:')) return toleranceOf(String(gap));
  // A contested point is asked about only where there is a gap.
  return (first, after) => toleranceOf(context.reading(gap.slice(8)))(first, after);
}

const toleranceOf = remembered((text): GapTolerance => {
  if (text === 'none') return (first, after) => after <= first;
  if (/^\d+$/.test(text)) return (first, after) => after - first <= Number(text);
  const match = /^(days|months)_(\d+)$/.exec(text);
  if (!match) throw new Error(`gap tolerance "${text}" is none of: a number of days, none, months_3`);
  const unit = match[1] as 'days' | 'months';
  return (first, after) => after <= shift(first, Number(match[2]), unit);
});
