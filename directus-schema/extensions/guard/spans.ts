import { z } from 'zod';
import { LONGEST_SPAN } from '../../../domain/deadlines/longest-span.ts';
import { DEADLINE_UNITS } from '../../../domain/referral/vocabulary.ts';
import { DEADLINE_UNIT } from '../../collections/vocabulary/cooperation.ts';
import type { CreateFilter, Payload, UpdateFilter } from './directus.ts';
import { invalidRow } from './errors.ts';
import { rowsAfter } from './rows-after.ts';

type Span = { readonly name: string; readonly word: string; readonly least: number };

/** Times of which days are counted: by `<name>_amount` and `<name>_unit`. */
const SPANS: Readonly<Record<string, readonly Span[]>> = {
  process_steps: [
    { name: 'deadline', word: 'Frist', least: 1 },
    { name: 'reminder', word: 'Erinnerung vorher', least: 1 },
  ],
  triage_categories: [{ name: 'target', word: 'Entscheidung in', least: 0 }],
  cooperations: [
    { name: 'conference', word: 'Fallbesprechung alle', least: 1 },
    { name: 'agenda', word: 'Tagesordnung vorher', least: 0 },
  ],
};

/** The collections that hold such times. */
export const WITH_SPANS: readonly string[] = Object.keys(SPANS);

const amountSchema = z.number().or(z.string().regex(/^\d+$/).transform(Number)).pipe(z.number().int());
const unitSchema = z.enum(DEADLINE_UNITS);

const inUnit = (unit: keyof typeof LONGEST_SPAN, amount = LONGEST_SPAN[unit]): string =>
  `${amount} ${DEADLINE_UNIT.labels[unit][0]}`;

function readSpan(row: Payload, { name, word, least }: Span): { amount: number; unit: string } | null {
  const [amountField, unitField] = [`${name}_amount`, `${name}_unit`];
  const [given, givenUnit] = [row[amountField] ?? null, row[unitField] ?? null];
  if (given === null && givenUnit === null) return null;
  const amount = given === null ? null : amountSchema.safeParse(given);
  if (amount?.success === false)
    throw invalidRow(
      amountField,
      `„${word}“ ist eine ganze Zahl, zum Beispiel 7. Bitte die Zahl in Ziffern eintragen.`,
      `${amountField}: a whole number.`,
    );
  const unit = givenUnit === null ? null : unitSchema.safeParse(givenUnit);
  if (unit?.success === false)
    throw invalidRow(
      unitField,
      `Die Einheit von „${word}“ gibt es nicht. Möglich sind ${DEADLINE_UNITS.map((one) => DEADLINE_UNIT.labels[one][0]).join(', ')}.`,
      `${unitField}: one of ${DEADLINE_UNITS.join(', ')}.`,
    );
  if (amount === null || unit === null)
    throw invalidRow(
      amount === null ? amountField : unitField,
      `Zu „${word}“ gehören Zahl und Einheit. Bitte beides eintragen oder beides leeren.`,
      'A time needs a number and a unit.',
    );
  if (amount.data < least)
    throw invalidRow(
      amountField,
      `„${word}“ ist mindestens ${least}. Bitte eine größere Zahl eintragen oder Zahl und Einheit leeren.`,
      `${amountField}: at least ${least}.`,
    );
  if (amount.data > LONGEST_SPAN[unit.data])
    throw invalidRow(
      amountField,
      `„${word}“: höchstens ${inUnit(unit.data)}. Bitte eine kleinere Zahl eintragen${unit.data === 'months' ? '' : ` oder in Monaten rechnen (höchstens ${LONGEST_SPAN.months})`}.`,
      `${amountField}: at most ${LONGEST_SPAN[unit.data]} ${unit.data}.`,
    );
  return { amount: amount.data, unit: unit.data };
}

function checkRow(row: Payload, spans: readonly Span[]): void {
  const read = new Map(spans.map((span) => [span.name, readSpan(row, span)]));
  const [deadline, reminder] = [read.get('deadline'), read.get('reminder')];
  if (deadline && reminder && deadline.unit === reminder.unit && reminder.amount >= deadline.amount)
    throw invalidRow(
      'reminder_amount',
      `Die Erinnerung kommt vor der Frist: bitte weniger als ${deadline.amount} eintragen oder die Frist verlängern.`,
      'The reminder is shorter than the deadline.',
    );
}

/** Every time of which days are counted has a number and a unit, and is one that somebody can mean. */
export const checkSpans: CreateFilter & UpdateFilter = async (
  payload: Payload,
  { collection, keys }: { collection: string; keys?: readonly string[] },
  { database }: Parameters<CreateFilter>[2],
) => {
  const spans = SPANS[collection] ?? [];
  const fields = spans.flatMap(({ name }) => [`${name}_amount`, `${name}_unit`]);
  if (!fields.some((field) => field in payload)) return payload;
  for (const row of await rowsAfter(database, collection, keys, payload)) checkRow(row, spans);
  return payload;
};
