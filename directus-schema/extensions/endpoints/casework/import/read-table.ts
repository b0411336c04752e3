import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { z } from 'zod';
import type { Table } from '../../../../../domain/casework/import/check-rows.ts';
import { LIST_LIMITS } from '../../../../../domain/casework/import/limits.ts';
import type { Cell } from '../../../../../domain/casework/import/read-cell.ts';
import { invalidRow } from '../../../guard/errors.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()]).catch(null);
const sheetSchema = z.array(z.array(cellSchema));

const noTable = (why: string): Error =>
  invalidRow(
    'file',
    `Das ist keine Liste, die sich lesen lässt: ${why} Bitte als CSV oder XLSX speichern, mit einer Zeile Überschriften.`,
    'The file is no readable table.',
  );

/** Text as programmes in Germany write it: UTF-8, or Windows-1252 where that is not valid. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** German spreadsheets separate by semicolon; whichever stands in the header most often it is. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  const counted = [';', ',', '\t'].map((one) => [one, header.split(one).length] as const);
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function readCsv(bytes: Uint8Array): Cell[][] {
  if (bytes.includes(0)) throw noTable('es ist keine Textdatei.');
  const text = decoded(bytes);
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      trim: true,
    });
    return sheetSchema.parse(rows);
  } catch {
    throw noTable('ein Anführungszeichen ist nicht geschlossen, oder es ist keine Tabelle.');
  }
}

async function readXlsx(bytes: Uint8Array): Promise<Cell[][]> {
  try {
    return sheetSchema.parse(await readSheet(Buffer.from(bytes)));
  } catch {
    throw noTable('die Arbeitsmappe ist beschädigt oder mit einem Kennwort geschützt.');
  }
}

/**
 * An office's list as headers and rows: CSV or the first sheet of an XLSX, told apart by the content and not by the name.
 * @throws GuardError 422 in German when it is no table, has no headers, or is too large
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const isZip = ZIP.every((byte, at) => bytes[at] === byte);
  const all = isZip ? await readXlsx(bytes) : readCsv(bytes);
  const [first = [], ...rows] = all;
  const headers = first.map((cell) => (cell === null ? '' : String(cell).trim()));
  const named = headers.filter((one) => one !== '');
  if (named.length < 2) throw noTable('in der ersten Zeile stehen keine Überschriften.');
  if (headers.length > LIST_LIMITS.columns) throw noTable(`sie hat mehr als ${LIST_LIMITS.columns} Spalten.`);
  const double = named.find((one, at) => named.indexOf(one) !== at);
  if (double !== undefined)
    throw invalidRow(
      'file',
      `Die Überschrift „${double}“ steht zweimal. Bitte eine umbenennen.`,
      'Two headers are the same.',
    );
  if (rows.length > LIST_LIMITS.rows)
    throw invalidRow(
      'file',
      `Die Liste hat mehr als ${LIST_LIMITS.rows} Zeilen. Bitte in mehrere Listen teilen.`,
      'The list has too many rows.',
    );
  return { headers, rows };
}
