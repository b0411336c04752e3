import { personalDataIn } from '../../../../domain/casework/personal-data-in.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Payload } from '../directus.ts';
import { GuardError } from '../errors.ts';

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Hindernis',
  description: 'Beschreibung',
  measure: 'Maßnahme',
  text: 'Niederschrift',
  supplement: 'Nachträge',
  place: 'Ort',
  function: 'Aufgabe',
};

/**
 * Several offices read obstacles and minutes of a meeting: nothing in them may point at a person.
 * @throws GuardError PERSONAL_DATA naming the field, never the words found
 */
export function refusePersonalData(payload: Payload, names: readonly string[]): void {
  for (const name of names) {
    const text = payload[name];
    if (typeof text !== 'string' || personalDataIn(text, todayInBerlin()).length === 0) continue;
    throw new GuardError(
      422,
      'PERSONAL_DATA',
      `Das Feld „${FIELDS[name] ?? name}“ lesen auch andere. Darin steht etwas, an dem jemand zu erkennen sein könnte: ein Name, ein Datum, ein Aktenzeichen, eine Telefonnummer oder E-Mail-Adresse. Bitte allgemein beschreiben.`,
      `"${name}" looks like it holds personal data; others read it.`,
      { field: name },
    );
  }
}
