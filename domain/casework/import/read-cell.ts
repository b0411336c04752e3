import { RESIDENCE_STATUSES } from '../../case-file/vocabulary.ts';
import { partialDateSchema } from '../../time/partial-date.ts';
import { plainLetters } from '../plain-letters.ts';
import { STATUS_WORDS, type CellKind, type Target } from './targets.ts';

/** A cell as the file gave it: a spreadsheet has days and numbers, a CSV only text. */
export type Cell = string | number | boolean | Date | null;

export type ReadCell =
  | { readonly value: string | boolean | null }
  /** German, without the value: it may be personal. */
  | { readonly reason: string; readonly wayOut: string };

const two = (text: string): string => text.padStart(2, '0');

/** A day in the way Germans, spreadsheets and ISO write it; a month or a year where only that is known. Null: no date. */
function isoDate(text: string): string | null {
  const german = /^(?:(?:(\d{1,2})\.\s?)?(\d{1,2})[./]\s?)?(\d{4})$/.exec(text);
  const short = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})$/.exec(text);
  let iso = text;
  if (german) {
    const [, day, month, year = ''] = german;
    iso = [year, ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
  } else if (short) {
    const [, day = '', month = '', year = ''] = short;
    const century = Number(year) > 50 ? '19' : '20';
    iso = `${century}${year}-${two(month)}-${two(day)}`;
  }
  return partialDateSchema.safeParse(iso).success ? iso : null;
}

const asText = (cell: Exclude<Cell, null>): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim().normalize('NFC');

const YES = /^(ja|j|yes|y|x|wahr|true|1)$/;
const NO = /^(nein|n|no|falsch|false|0)$/;

function statusOf(text: string): string | null {
  if ((RESIDENCE_STATUSES as readonly string[]).includes(text)) return text;
  const plain = plainLetters(text);
  return STATUS_WORDS.find(([words]) => words.test(plain))?.[1] ?? null;
}

const READERS: Readonly<Record<Exclude<CellKind, 'text'>, (text: string) => ReadCell>> = {
  day: (text) => {
    const iso = isoDate(text);
    return iso?.length === 10
      ? { value: iso }
      : { reason: 'ist kein Tag, den es gibt.', wayOut: 'Bitte als TT.MM.JJJJ schreiben, zum Beispiel 01.03.2024.' };
  },
  partial_day: (text) => {
    const iso = isoDate(text);
    return iso
      ? { value: iso }
      : {
          reason: 'ist kein Datum, das es gibt.',
          wayOut: 'Bitte als TT.MM.JJJJ schreiben; ist nur Monat oder Jahr bekannt: MM.JJJJ oder JJJJ.',
        };
  },
  yes_no: (text) => {
    const plain = plainLetters(text);
    if (YES.test(plain)) return { value: true };
    if (NO.test(plain)) return { value: false };
    return {
      reason: 'ist weder ja noch nein.',
      wayOut: 'Bitte „ja“ oder „nein“ schreiben oder die Zelle leer lassen.',
    };
  },
  status: (text) => {
    const status = statusOf(text);
    return status
      ? { value: status }
      : {
          reason: 'ist kein bekannter Aufenthaltsstatus.',
          wayOut: 'Bitte zum Beispiel „Duldung“, „Duldung § 60b“, „Aufenthaltsgestattung“ oder „§ 104c“ schreiben.',
        };
  },
};

/** Reads one cell for what it is mapped to. An empty cell says nothing: null. */
export function readCell(cell: Cell, { kind, max }: Target): ReadCell {
  if (cell === null) return { value: null };
  const text = asText(cell);
  if (text === '') return { value: null };
  if (kind !== 'text') return READERS[kind](text);
  return max !== undefined && text.length > max
    ? { reason: `ist länger als ${max} Zeichen.`, wayOut: 'Bitte kürzen.' }
    : { value: text };
}
