import type { Day } from '../time/day.ts';
import type { Chain } from './chain-back.ts';
import type { Period } from './period.ts';

/**
 * How many days of a chain do not count because only neutral periods cover them, up to a day. Where the chain is in
 * such a stretch on that day, `standsStillSince` is the first day of the stretch and its days are not in the number.
 */
export function uncountedDays(
  chain: Chain,
  counted: readonly Period[],
  neutral: readonly Period[],
  day: Day,
): { readonly skipped: number; readonly standsStillSince?: Day | undefined } {
  if (neutral.length === 0) return { skipped: 0 };
  const edges = new Set<Day>([chain.start, day + 1]);
  for (const { from, to } of [...counted, ...neutral]) {
    if (from > chain.start && from <= day) edges.add(from);
    if (to + 1 > chain.start && to + 1 <= day) edges.add(to + 1);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const covers = (periods: readonly Period[], at: Day) => periods.some(({ from, to }) => from <= at && at <= to);
  let skipped = 0;
  let standsStillSince: Day | undefined;
  for (const [index, from] of sorted.slice(0, -1).entries()) {
    const next = sorted[index + 1] ?? from;
    const isNeutral = covers(neutral, from) && !covers(counted, from);
    if (!isNeutral) standsStillSince = undefined;
    else standsStillSince ??= from;
    if (isNeutral) skipped += next - from;
  }
  if (standsStillSince === undefined) return { skipped };
  return { skipped: skipped - (day + 1 - standsStillSince), standsStillSince };
}
