import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import type { PersonView, RowView } from './person-view.ts';

const LIST = 'residence_periods';

/** With more ways than this to read a list, nothing of it is known. */
const MOST_WAYS = 64;

type Stretch = { readonly from: Day; readonly to: Day };
type Tangle = Stretch & { readonly rows: readonly RowView[] };

/**
 * Where two statuses are entered for the same days, a person had one of them and nobody knows which: all the ways it can
 * have been, each with one status on every day. Days without a contradiction stay as they were entered.
 */
export function untangled(view: PersonView): readonly PersonView[] {
  const isTangled = [...view.doubts].some((path) => path.startsWith(LIST) && path.endsWith('.status'));
  if (!isTangled) return [view];
  const { complete, rows } = view.list(LIST);
  const tangles = tanglesIn(rows);
  const count = tangles.reduce((product, tangle) => product * tangle.rows.length, 1);
  const ways = count > MOST_WAYS ? [] : waysThrough(tangles);
  const lists = ways.map((winners) => ({ complete, rows: rows.flatMap((row) => without(row, winners)) }));
  return (lists.length > 0 ? lists : [{ complete: false, rows: [] }]).map((list) => ({
    ...view,
    list: (name) => (name === LIST ? list : view.list(name)),
  }));
}

/** The stretches of days that several rows with different statuses surely cover, one row for each status. */
function tanglesIn(rows: readonly RowView[]): readonly Tangle[] {
  const sure = rows.map((row) => {
    const { from, to } = row.values;
    return { row, from: boundsOf(from)?.max ?? NOT_YET, to: to === undefined ? NOT_YET : (boundsOf(to)?.min ?? 0) };
  });
  const edges = [...new Set(sure.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = (edges[index + 1] ?? from) - 1;
    const covering = sure.filter((one) => one.from <= from && to <= one.to).map(({ row }) => row);
    const ofEach = [...Map.groupBy(covering, ({ values }) => values.status).values()].flatMap(([one]) => one ?? []);
    return ofEach.length > 1 ? [{ from, to, rows: ofEach }] : [];
  });
}

type Won = { readonly tangle: Tangle; readonly status: unknown };

function waysThrough(tangles: readonly Tangle[]): readonly (readonly Won[])[] {
  return tangles.reduce<readonly (readonly Won[])[]>(
    (ways, tangle) =>
      ways.flatMap((way) => tangle.rows.map(({ values }) => [...way, { tangle, status: values.status }])),
    [[]],
  );
}

/** What is left of a period where on some days another status was the right one. */
function without(row: RowView, won: readonly Won[]): RowView[] {
  const { from: start, to: end, status } = row.values;
  const covers = ({ from, to }: Stretch) =>
    (boundsOf(start)?.max ?? NOT_YET) <= from && to <= (end === undefined ? NOT_YET : (boundsOf(end)?.min ?? 0));
  const lost = won.filter((one) => one.status !== status && covers(one.tangle)).map(({ tangle }) => tangle);
  const pieces: RowView[] = [];
  let from = start;
  for (const tangle of lost) {
    if ((boundsOf(from)?.min ?? NOT_YET) < tangle.from)
      pieces.push({ ...row, values: { ...row.values, from, to: tangle.from - 1 } });
    from = tangle.to + 1;
  }
  const last = end === undefined ? NOT_YET : (boundsOf(end)?.max ?? NOT_YET);
  if (lost.length === 0 || (boundsOf(from)?.min ?? NOT_YET) <= last)
    pieces.push({ ...row, values: { ...row.values, from } });
  return pieces;
}
