import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { transitionsFromRows } from '../../../domain/law-rows/transitions-from-rows.ts';
import type { CreateFilter, Payload, UpdateFilter } from './directus.ts';
import { invalidRow } from './errors.ts';
import { first } from './query.ts';

/** What to do about a part of an entry, and the field of the form that holds it. */
const ADVICE: Readonly<Record<string, readonly [field: string, text: string]>> = {
  key: ['key', 'Bitte eine Kennung aus Kleinbuchstaben, Ziffern und Strichen angeben.'],
  from: ['from_statuses', 'Bitte wählen, von welchem Stand die Rede ist.'],
  effect: ['effect', 'Bitte die Rechtsfolge wählen.'],
  months: ['months', 'Bitte angeben, nach wie vielen Monaten der Stand endet.'],
  citation: ['citation', 'Bitte die Fundstelle angeben.'],
  note: ['note_de', 'Bitte in einer Anmerkung sagen, was gilt.'],
  blocked_by: ['blocked_by', 'Bitte zu jedem Hindernis Fundstelle und Anmerkung angeben.'],
};
const NO_TARGET = ['to_bases', 'Bitte wählen, zu welcher Rechtsgrundlage der Weg führt, oder ihn benennen.'] as const;

/** An entry that could not be used is refused when it is saved, not when the next person is checked. */
function check(row: Payload): void {
  try {
    transitionsFromRows([row]);
  } catch (error) {
    if (!(error instanceof InputError)) throw invalidRow('kind', 'Bitte die Art des Übergangs wählen.', String(error));
    const [, part = ''] = error.field.split('.');
    const [field, text] = ADVICE[part] ?? NO_TARGET;
    throw invalidRow(field, text, error.message);
  }
}

export const checkNewTransition: CreateFilter = async (payload) => {
  check(payload);
  return payload;
};

const storedSchema = z.object({ row: z.record(z.string(), z.unknown()) });

export const checkChangedTransition: UpdateFilter = async (payload, { keys }, { database }) => {
  for (const key of keys) {
    const sql = 'SELECT row_to_json(one) AS row FROM transitions one WHERE key = ?';
    const before = await first(database, storedSchema, sql, [key]);
    if (before) check({ ...before.row, ...payload });
  }
  return payload;
};
