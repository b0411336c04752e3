import type { Day } from '../time/day.ts';
import type { GapTolerance } from './gap-tolerance.ts';
import type { Period } from './period.ts';

/** The unbroken chain of periods that holds on a day, followed back to its first day. */
export type Chain = { readonly start: Day; readonly links: readonly Period[] };

/**
 * Follows the chain back. Overlaps are no gaps; a gap that the tolerance forgives is crossed.
 * @param floor nothing before this day counts (the day after an interruption).
 * @returns undefined when no period holds on the day.
 */
export function chainBack(
  periods: readonly Period[],
  day: Day,
  isHarmless: GapTolerance,
  floor: Day,
): Chain | undefined {
  const links = periods.filter(({ from, to }) => from <= day && day <= to && to >= floor);
  if (links.length === 0) return undefined;
  let start = Math.max(floor, Math.min(...links.map(({ from }) => from)));
  for (;;) {
    const before = periods.filter((period) => {
      const reaches = period.to + 1 >= start || isHarmless(period.to + 1, start);
      return period.from < start && period.to >= floor && reaches;
    });
    if (start <= floor || before.length === 0) return { start, links };
    links.push(...before);
    start = Math.max(floor, Math.min(...before.map(({ from }) => from)));
  }
}
