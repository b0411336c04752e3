import { germanDay } from '../time/german-day.ts';

/** What the form knows about a field: its label, and how its values and columns are called. */
export type FieldWords = {
  readonly label: string;
  readonly type: string;
  readonly choices: ReadonlyMap<string, string>;
  /** Labels of the columns of a list inside the field. */
  readonly columns: ReadonlyMap<string, string>;
};

const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' });

const sayRow = (row: object, words: FieldWords): string =>
  Object.entries(row)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${words.columns.get(name) ?? name}: ${saidValue(value, { ...words, type: 'json' })}`)
    .join(', ');

/**
 * A value in German as the form shows it: labels for choices, days as 24.12.2026, ja and nein. Lists one entry a line.
 * @returns null when there is nothing to say: an empty field is left out of a report.
 */
export function saidValue(value: unknown, words: FieldWords): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (Array.isArray(value)) {
    const said = value.map((one: unknown) => saidValue(one, words)).filter((one) => one !== null && one !== '');
    return said.length === 0 ? null : said.join('\n');
  }
  if (typeof value === 'object') return value instanceof Date ? moment.format(value) : sayRow(value, words);
  const text = String(value as string | number);
  const choice = words.choices.get(text);
  if (choice !== undefined) return choice;
  if (words.type === 'date' || /^\d{4}-\d{2}-\d{2}$/.test(text)) return germanDay(text.slice(0, 10));
  if (words.type === 'timestamp' && !Number.isNaN(Date.parse(text))) return moment.format(new Date(text));
  if (words.type === 'float' && typeof value === 'number') return String(value).replace('.', ',');
  return text;
}
