import { readCell, type Cell } from './read-cell.ts';
import type { MappedColumn } from './suggest-mapping.ts';
import { TARGETS, type Target } from './targets.ts';

export type Table = { readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** Row as the list numbers it: the header is row 1. No value of a cell stands in it. */
export type RowProblem = {
  readonly row: number;
  readonly column: string;
  /** German: what is wrong, and the way out. */
  readonly reason: string;
};

export type GoodRow = { readonly row: number; readonly values: Readonly<Record<string, string | boolean>> };
export type CheckedRows = {
  readonly good: readonly GoodRow[];
  readonly problems: readonly RowProblem[];
  readonly failed: number;
};

/** What is wrong with the mapping itself, in German; null when it can be used. */
export function mappingProblem(headers: readonly string[], mapping: readonly MappedColumn[]): string | null {
  const used = mapping.filter(({ target }) => target !== null);
  const missing = used.find(({ column }) => !headers.includes(column));
  if (missing) return `Die Liste hat keine Spalte „${missing.column}“. Bitte die Zuordnung prüfen.`;
  const unknown = used.find(({ target }) => !TARGETS.some(({ key }) => key === target));
  if (unknown)
    return `„${unknown.target}“ ist keine bekannte Angabe. Bekannt sind: ${TARGETS.map(({ key }) => key).join(', ')}.`;
  const double = used.find(({ target }, at) => used.findIndex((one) => one.target === target) !== at);
  if (double) return `„${labelOf(double.target)}“ ist zwei Spalten zugeordnet. Bitte nur einer zuordnen.`;
  for (const key of ['number', 'last_name'])
    if (!used.some(({ target }) => target === key))
      return `Keine Spalte ist „${labelOf(key)}“ zugeordnet. Ohne diese Angabe lässt sich nichts übernehmen.`;
  return null;
}

const labelOf = (key: string | null): string => TARGETS.find((one) => one.key === key)?.label ?? String(key);

/**
 * Reads the rows of a list by a mapping. A row with any problem is wrong as a whole and is listed: never half a row. Rows
 * without any value are skipped; a number that stands twice is wrong from the second time on.
 * @throws RangeError when the mapping cannot be used; ask `mappingProblem` before
 */
export function checkRows({ headers, rows }: Table, mapping: readonly MappedColumn[]): CheckedRows {
  const problem = mappingProblem(headers, mapping);
  if (problem !== null) throw new RangeError(problem);
  const columns = mapping.flatMap(({ column, target }) => {
    const found = TARGETS.find(({ key }) => key === target);
    return found ? [{ at: headers.indexOf(column), column, target: found }] : [];
  });
  const seen = new Map<string, number>();
  const good: GoodRow[] = [];
  const problems: RowProblem[] = [];
  let failed = 0;
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell === null || String(cell).trim() === '')) continue;
    const row = at + 2;
    const { values, wrong } = readRow(cells, columns, row);
    const number = values['number'];
    const before = typeof number === 'string' ? seen.get(number) : undefined;
    if (before !== undefined)
      wrong.push({
        row,
        column: columnOf(columns, 'number'),
        reason: `Dieses Aktenzeichen steht schon in Zeile ${before}. Bitte eine der beiden Zeilen löschen.`,
      });
    else if (typeof number === 'string') seen.set(number, row);
    if (wrong.length === 0) good.push({ row, values });
    else failed += 1;
    problems.push(...wrong);
  }
  return { good, problems, failed };
}

type Column = { readonly at: number; readonly column: string; readonly target: Target };

const columnOf = (columns: readonly Column[], key: string): string =>
  columns.find(({ target }) => target.key === key)?.column ?? labelOf(key);

function readRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  row: number,
): { values: Record<string, string | boolean>; wrong: RowProblem[] } {
  const values: Record<string, string | boolean> = {};
  const wrong: RowProblem[] = [];
  for (const { at, column, target } of columns) {
    const read = readCell(cells[at] ?? null, target);
    if ('reason' in read) wrong.push({ row, column, reason: `„${target.label}“ ${read.reason} ${read.wayOut}` });
    else if (read.value !== null) values[target.key] = read.value;
  }
  for (const key of ['number', 'last_name'])
    if (!(key in values) && !wrong.some(({ column }) => column === columnOf(columns, key)))
      wrong.push({ row, column: columnOf(columns, key), reason: `„${labelOf(key)}“ fehlt. Bitte ergänzen.` });
  if ('residence_since' in values !== 'residence_status' in values && 'residence_since' in values)
    wrong.push({
      row,
      column: columnOf(columns, 'residence_since'),
      reason: 'Zu „Status seit“ fehlt der Aufenthaltsstatus. Bitte ergänzen oder leer lassen.',
    });
  return { values, wrong };
}
