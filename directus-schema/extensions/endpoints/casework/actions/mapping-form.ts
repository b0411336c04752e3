import type { Table } from '../../../../../domain/casework/import/check-rows.ts';
import type { MappedColumn } from '../../../../../domain/casework/import/suggest-mapping.ts';
import { TARGETS } from '../../../../../domain/casework/import/targets.ts';
import type { JsonObject } from '../../../../collections/kit/json.ts';
import { pick } from './pick.ts';

const CHOICES = TARGETS.map(({ key, label }) => ({ value: key, text: label }));
const EXAMPLE_LENGTH = 40;

const field = (at: number): string => `column_${at}`;

function example(rows: Table['rows'], at: number): string {
  const cell = rows.map((row) => row[at]).find((one) => one !== null && one !== undefined && String(one).trim() !== '');
  if (cell === undefined || cell === null) return 'Die Spalte ist leer.';
  const said = cell instanceof Date ? cell.toLocaleDateString('de-DE', { timeZone: 'UTC' }) : String(cell).trim();
  return `Zum Beispiel: ${said.length > EXAMPLE_LENGTH ? `${said.slice(0, EXAMPLE_LENGTH)}…` : said}`;
}

/** One drop-down a column of the list: what it means for us; empty means that it is left out. */
export const mappingFields = ({ headers, rows }: Table): JsonObject[] =>
  headers.flatMap((header, at) =>
    header === '' ? [] : [pick(field(at), header, CHOICES, { note: example(rows, at) })],
  );

/** What the form holds before anybody chose. */
export const mappingValues = ({ headers }: Table, mapping: readonly MappedColumn[]): Record<string, unknown> =>
  Object.fromEntries(
    headers.flatMap((header, at) => {
      const target = mapping.find(({ column }) => column === header)?.target;
      return target ? [[field(at), target]] : [];
    }),
  );

/** The mapping that somebody chose in the form. */
export const chosenMapping = (headers: readonly string[], values: Readonly<Record<string, unknown>>): MappedColumn[] =>
  headers.flatMap((column, at) => {
    const target = values[field(at)];
    return column === '' ? [] : [{ column, target: typeof target === 'string' && target !== '' ? target : null }];
  });
