import { shift } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { FactContext } from './fact-function.ts';
import { periodsOf, type Reading } from './period.ts';
import type { PersonView } from './person-view.ts';

/**
 * The day after the last absence that interrupts a stay: nothing before it counts. `breaks`: every departure does
 * (§ 60a Abs. 5 S. 1 AufenthG: "erlischt mit der Ausreise"); `up_to_months:3`: only a longer one, or one that moved the
 * centre of life. In the shortest reading an absence that nobody ruled out interrupts until the day itself.
 * @returns a day after `day` when the person is away on it.
 */
export function interruptionsBefore(
  person: PersonView,
  rule: string,
  day: Day,
  reading: Reading,
  context: FactContext,
): Day {
  if (rule === 'ignored') return Number.NEGATIVE_INFINITY;
  const { complete, rows } = person.list('absences');
  const isPessimistic = reading === 'shortest';
  // Where nobody left, no reading of the point matters.
  if (rows.length === 0 && (complete || !isPessimistic)) return Number.NEGATIVE_INFINITY;
  const value = rule.startsWith('reading:') ? context.reading(rule.slice(8)) : rule;
  if (value === 'ignored') return Number.NEGATIVE_INFINITY;
  if (!complete && isPessimistic) return day + 1;
  const limit = /^up_to_(days|months):(\d+)$/.exec(value);
  let floor = Number.NEGATIVE_INFINITY;
  // The longest stay goes with the shortest absences.
  for (const { from, to, row } of periodsOf(rows, isPessimistic ? 'longest' : 'shortest')) {
    if (from > day) continue;
    const lastDay = Math.min(to, day);
    const tooLongFrom = limit ? shift(from, Number(limit[2]), limit[1] as 'days' | 'months') : from;
    if (tooLongFrom > day && to > day) context.changesOn(tooLongFrom);
    const moved = row.values.centre_of_life_moved;
    const harms = lastDay >= tooLongFrom || moved === true || (isPessimistic && moved === undefined && limit !== null);
    if (harms) floor = Math.max(floor, to >= day ? day + 1 : to + 1);
  }
  return floor;
}
