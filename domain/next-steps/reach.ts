import { TO_NOT_MET } from '../eligibility/effect.ts';
import type { Step } from '../eligibility/timeline.ts';
import type { Day } from '../time/day.ts';

/** When a basis can be had, and which criteria have to change for it: their keys. */
export type Reach = { readonly day: Day; readonly until?: Day | undefined; readonly changes: readonly string[] };

/** The criteria that stand in the way for good, as of a day; none where no permit is granted at all. */
export type OutOfReach = { readonly day: Day; readonly blockers: readonly string[] };

/** A day of a timeline and the criteria that fail from it on; undefined where no permit is granted at all. */
type Stop = { readonly day: Day; readonly failing: readonly string[] | undefined };

const stopOf = ({ day, assessment: { outcome, trace } }: Step): Stop => ({
  day,
  failing:
    outcome === 'not_in_force' ? undefined : trace.filter(({ effect }) => effect >= TO_NOT_MET).map(({ key }) => key),
});

/**
 * The first day on which no criterion definitely fails, all facts as they are. Where time alone never gets there: the fewest
 * criteria that have to change, and the first day on which the others do not fail as things are and these do not fail with
 * what can still change left open.
 * @param walk the timeline as it is; its first step is the day asked about
 * @param open the timeline with everything open that can still change; asked for only where it is needed
 */
export function reach(walk: readonly Step[], open: () => readonly Step[]): Reach | OutOfReach {
  const stops = walk.map(stopOf);
  const asIs = stretch(stops, stops, []);
  if (asIs) return asIs;
  const openStops = open().map(stopOf);
  for (const { failing } of byNumber(stops)) {
    const found = stretch(stops, openStops, failing);
    if (found) return found;
  }
  const [nearest] = byNumber(openStops);
  return { day: nearest?.day ?? openStops[0]?.day ?? 0, blockers: nearest?.failing ?? [] };
}

/** The sets of failing criteria, each once, the smallest and of those the earliest first. */
function byNumber(stops: readonly Stop[]): readonly { readonly day: Day; readonly failing: readonly string[] }[] {
  const sets = new Map<string, { day: Day; failing: readonly string[] }>();
  for (const { day, failing } of stops) {
    if (failing && !sets.has(failing.join(' '))) sets.set(failing.join(' '), { day, failing });
  }
  return [...sets.values()].sort((a, b) => a.failing.length - b.failing.length);
}

/** The first unbroken stretch of days on which nothing fails but what is to change, and that not for good. */
function stretch(stops: readonly Stop[], open: readonly Stop[], changes: readonly string[]): Reach | undefined {
  const days = [...new Set([...stops, ...open].map(({ day }) => day))].sort((a, b) => a - b);
  const holds = (day: Day): boolean =>
    at(stops, day)?.every((key) => changes.includes(key)) === true &&
    at(open, day)?.every((key) => !changes.includes(key)) === true;
  const first = days.find(holds);
  if (first === undefined) return undefined;
  const end = days.find((day) => day > first && !holds(day));
  return { day: first, until: end === undefined ? undefined : end - 1, changes };
}

const at = (stops: readonly Stop[], day: Day): readonly string[] | undefined =>
  stops.findLast((stop) => stop.day <= day)?.failing;
