import { z } from 'zod';
import { fillTemplate } from '../../../../domain/letters/fill-template.ts';
import { letterCodeHash, newLetterCode } from '../../../../domain/letters/letter-code.ts';
import { letterPage } from '../../../../domain/letters/letter-page.ts';
import { dayOf, isoOf, shift } from '../../../../domain/time/calendar.ts';
import { germanDay } from '../../../../domain/time/german-day.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { query } from '../../guard/query.ts';
import { programmeOf } from '../screening/programme.ts';
import { recipientsOf, type Recipient } from './recipients.ts';
import { lockWave, type Wave } from './wave-row.ts';

/** So long a code is good. */
const MONTHS = 12;

const centreSchema = z.object({
  name: z.string(),
  place: z.string().nullable(),
  languages: z.array(z.string()).nullable(),
});

const refused = (field: string, de: string, en: string): GuardError =>
  new GuardError(422, 'INVALID_ROW', de, en, { field });

/**
 * Makes the letters of a wave, each with a code of its own, as a page to print. The codes themselves are nowhere but in
 * these letters; repeated before the wave was sent, the old ones stop working. Nobody gets post whose post others open.
 * @param today `YYYY-MM-DD`
 * @throws GuardError 404 for a wave of another office; 422 without screening or template, or once it was sent
 */
export async function prepareWave(database: Database, office: string, id: string, today: string): Promise<string> {
  return await database.transaction(async (trx) => {
    const wave = await lockWave(trx, office, id);
    if (wave.state === 'sent')
      throw refused(
        'state',
        'Dieser Versand ist schon verschickt. Für neue Briefe bitte einen neuen Versand anlegen.',
        'state: the wave was sent.',
      );
    if (wave.screening === null)
      throw refused('screening', 'Bitte zuerst die Bestandsdurchsicht wählen.', 'screening: is missing.');
    await programmeOf(trx, wave.cooperation, office, today);
    await trx.raw('UPDATE screening_hits SET wave = NULL WHERE wave = ?', [wave.id]);
    await trx.raw('DELETE FROM letter_codes WHERE wave = ?', [wave.id]);

    const found = await recipientsOf(trx, office, wave);
    const recipients = found.filter(({ deliverable }) => deliverable);
    const until = isoOf(shift(dayOf(today), MONTHS, 'months'));
    const letters = await write(trx, wave, recipients, { today, until, office });
    await trx.raw('UPDATE screening_hits SET wave = ? WHERE id = ANY (?::uuid[])', [
      wave.id,
      recipients.map(({ hit }) => hit),
    ]);
    await trx.raw(
      `UPDATE letter_waves SET state = 'prepared', letters = ?, withheld = ?, codes_valid_until = ?, responses_shown = NULL,
         responses_as_of = NULL WHERE id = ?`,
      [letters.length, found.length - recipients.length, until, wave.id],
    );
    return letterPage(`Briefe ${wave.cooperation_name} ${germanDay(today)}`, letters);
  });
}

async function write(
  trx: Database,
  wave: Wave,
  recipients: readonly Recipient[],
  { today, until, office }: { readonly today: string; readonly until: string; readonly office: string },
): Promise<{ subject: string; body: string }[]> {
  const { body, subject } = wave;
  if (body === null)
    throw refused(
      'template',
      'Es gibt keine Briefvorlage in Gebrauch. Bitte eine anlegen.',
      'template: there is none.',
    );
  const centres = await query(
    trx,
    centreSchema,
    `SELECT o.name, coalesce(p.place, o.place) AS place, p.languages FROM cooperation_partners p
     JOIN organisations o ON o.id = p.organisation WHERE p.cooperation = :cooperation AND p.role = 'counselling'
       AND (p.valid_from IS NULL OR p.valid_from <= :today) AND (p.valid_to IS NULL OR p.valid_to >= :today)
     ORDER BY o.name`,
    { cooperation: wave.cooperation, today },
  );
  const common = {
    centres: centres.map(({ name, place, languages }) => ({
      name,
      place: place ?? '',
      languages: languages?.length ? languages.join(', ') : '',
    })),
    cooperation: { name: wave.cooperation_name },
    office: { name: wave.office_name, place: wave.office_place ?? '' },
    code_valid_until: germanDay(until),
    today: germanDay(today),
  };
  const letters: { subject: string; body: string }[] = [];
  for (const { first_name, last_name, address } of recipients) {
    const code = newLetterCode();
    await trx.raw('INSERT INTO letter_codes (id, organisation, wave, code_hash) VALUES (gen_random_uuid(), ?, ?, ?)', [
      office,
      wave.id,
      letterCodeHash(code),
    ]);
    const person = { first_name: first_name ?? '', last_name: last_name ?? '', address: address ?? '' };
    letters.push(fillTemplate({ subject, body }, { ...common, person, code }));
  }
  return letters;
}
