import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import { weakest } from './evidence.ts';
import type { RowView } from './person-view.ts';

type Stretch = { readonly from: Day; readonly to: Day };

/**
 * Residence periods of which some surely overlap with different statuses. On the common days the status becomes a choice
 * between them; all other days stay as they were entered.
 */
export function eitherStatus(rows: readonly RowView[]): RowView[] {
  const sure = rows.map(({ values: { from, to } }) => ({
    from: boundsOf(from)?.max ?? NOT_YET,
    to: to === undefined ? NOT_YET : (boundsOf(to)?.min ?? 0),
  }));
  const covering = ({ from, to }: Stretch) =>
    rows.filter((_row, index) => (sure[index]?.from ?? NOT_YET) <= from && to <= (sure[index]?.to ?? 0));
  const edges = [...new Set(sure.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  const stretches = edges.slice(0, -1).map((from, index) => ({ from, to: (edges[index + 1] ?? from) - 1 }));
  const contested = stretches.flatMap((stretch) => {
    const among = covering(stretch);
    const statuses = [...new Set(among.map(({ values: { status } }) => status))];
    return statuses.length > 1 ? [{ ...stretch, among, statuses }] : [];
  });
  const choices = contested.map(
    ({ from, to, among, statuses }): RowView => ({
      values: { from, ...(to >= NOT_YET ? {} : { to }), status: statuses.map(String) },
      evidence: weakest(among.map(({ evidence }) => evidence)) ?? 'claimed',
    }),
  );
  const kept = rows.flatMap((row) =>
    without(
      row,
      contested.filter(({ among }) => among.includes(row)),
    ),
  );
  return [...kept, ...choices];
}

/** What is left of a period outside of stretches that lie surely in it, in order. */
function without(row: RowView, stretches: readonly Stretch[]): RowView[] {
  const { from: start, to: end } = row.values;
  const pieces: RowView[] = [];
  let from = start;
  for (const stretch of stretches) {
    if ((boundsOf(from)?.min ?? NOT_YET) < stretch.from)
      pieces.push({ ...row, values: { ...row.values, from, to: stretch.from - 1 } });
    from = stretch.to + 1;
  }
  const last = end === undefined ? NOT_YET : (boundsOf(end)?.max ?? NOT_YET);
  if (stretches.length === 0 || (boundsOf(from)?.min ?? NOT_YET) <= last)
    pieces.push({ ...row, values: { ...row.values, from } });
  return pieces;
}
