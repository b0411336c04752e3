import { NOT_YET } from '../time/calendar.ts';
import { boundsOf } from './bounds-of.ts';
import { exactOrRange } from './exact-or-range.ts';
import type { Finding } from './fact-function.ts';
import type { RowView } from './person-view.ts';
import type { Tally } from './tally.ts';

const ANY_DAY = { min: Number.NEGATIVE_INFINITY, max: NOT_YET };

/**
 * The first day of a field over the rows that count. `not_yet` takes a complete list without one; a list that is not
 * complete may hold an earlier day.
 */
export function firstDay({ complete, sure, maybe }: Tally, field: string): Finding {
  const boundsIn = (rows: readonly RowView[]) => rows.map(({ values }) => boundsOf(values[field]) ?? ANY_DAY);
  const [certain, possible] = [boundsIn(sure), boundsIn([...sure, ...maybe])];
  if (!complete) possible.push(ANY_DAY);
  const min = Math.min(NOT_YET, ...possible.map((bounds) => bounds.min));
  const max = Math.min(NOT_YET, ...certain.map((bounds) => bounds.max));
  const nothingEntered = sure.length === 0 && maybe.length === 0 && !complete;
  return { value: nothingEntered ? null : exactOrRange(min, max), evidence: sure.map(({ evidence }) => evidence) };
}
