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
  while (start > floor) {
    const earlier = periods.filter(({ from, to }) => from < start && to >= floor);
    const adjoining = earlier.filter(({ to }) => to + 1 >= start);
    // What begins before a period that adjoins is looked at from there: most chains have no gap to ask about.
    const reached = adjoining.length > 0 ? Math.min(...adjoining.map(({ from }) => from)) : Number.NEGATIVE_INFINITY;
    const before = earlier.filter(({ from, to }) => to + 1 >= start || (from >= reached && isHarmless(to + 1, start)));
    if (before.length === 0) break;
    links.push(...before);
    start = Math.max(floor, Math.min(...before.map(({ from }) => from)));
  }
  return { start, links };
}
