import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import type { RowView } from './person-view.ts';

/** A stretch of exact days, both included. */
export type Period = { readonly from: Day; readonly to: Day; readonly row: RowView };

/** How to read half-known dates: as the longest stretch they allow, or the shortest. */
export type Reading = 'longest' | 'shortest';

/** A list stays as it was prepared and many facts read it: each reading of it is made once. */
const READ: Readonly<Record<Reading, WeakMap<readonly RowView[], readonly Period[]>>> = {
  longest: new WeakMap(),
  shortest: new WeakMap(),
};

/** Rows with `from` and `to` as exact stretches; a row that the shortest reading leaves no day of is dropped. */
export function periodsOf(rows: readonly RowView[], reading: Reading): readonly Period[] {
  const known = READ[reading].get(rows);
  if (known) return known;
  const periods = rows.map((row) => periodOf(row, reading)).filter(({ from, to }) => from <= to);
  READ[reading].set(rows, periods);
  return periods;
}

function periodOf(row: RowView, reading: Reading): Period {
  const from = boundsOf(row.values.from) ?? { min: NOT_YET, max: NOT_YET };
  const to =
    row.values.to === undefined
      ? { min: NOT_YET, max: NOT_YET }
      : (boundsOf(row.values.to) ?? { min: 0, max: NOT_YET });
  return reading === 'longest' ? { from: from.min, to: to.max, row } : { from: from.max, to: to.min, row };
}
