import { ZodError } from 'zod';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import { keyProblem } from '../../../../domain/facts/key-problem.ts';
import { factDefinitionsFromRows } from '../../../../domain/law-rows/fact-definitions-from-rows.ts';
import type { Payload } from '../directus.ts';
import { invalidRow } from '../errors.ts';

const LABELS: Readonly<Record<string, string>> = {
  label: 'Name (deutsch)',
  function: 'Funktion',
  arguments: 'Angaben für die Funktion',
  type: 'Art',
  options: 'Mögliche Werte',
  unit: 'Einheit',
};

/**
 * The definition that a row holds.
 * @throws GuardError naming the field that is missing or of another form.
 */
export function factOfRow(row: Payload): FactDefinition {
  const badKey = keyProblem(row['key']);
  if (badKey) throw invalidRow(badKey.field, badKey.de, badKey.en);
  try {
    // The type follows from the arguments; where it does not, these are at fault, and the check says how.
    const [fact] = factDefinitionsFromRows([{ ...row, type: row['type'] ?? 'boolean' }]);
    if (fact) return fact;
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const field = String(error.issues[0]?.path.find((part) => typeof part === 'string') ?? 'label');
    throw invalidRow(
      field === 'label' ? 'label_de' : field,
      `Das Feld „${LABELS[field] ?? field}“ fehlt oder hat die falsche Form. Bitte ausfüllen.`,
      `${field}: ${error.issues[0]?.message ?? 'invalid'}`,
    );
  }
  throw new TypeError('no row');
}
