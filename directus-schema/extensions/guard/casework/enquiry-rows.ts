import { z } from 'zod';
import { personalDataIn, type PersonalHint } from '../../../../domain/casework/personal-data-in.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter, Payload, UpdateFilter } from '../directus.ts';
import { GuardError, invalidRow } from '../errors.ts';
import { first } from '../query.ts';

const WORDS: Readonly<Record<PersonalHint, string>> = {
  mail: 'eine E-Mail-Adresse',
  phone: 'eine Telefonnummer',
  number: 'ein Aktenzeichen oder eine AZR-Nummer',
  birth_date: 'ein Geburtsdatum oder ein anderes genaues Datum',
  name: 'ein Name',
};

/** Our answer may say how to reach us. */
const CHECKED: Readonly<Record<string, readonly PersonalHint[]>> = {
  topic: ['mail', 'phone', 'number', 'birth_date', 'name'],
  place: ['mail', 'phone', 'number', 'birth_date', 'name'],
  language: ['mail', 'phone', 'number', 'birth_date', 'name'],
  answer: ['number', 'birth_date'],
};

function refusePersonalData(payload: Payload): void {
  for (const [field, kinds] of Object.entries(CHECKED)) {
    const text = payload[field];
    if (typeof text !== 'string') continue;
    const found = personalDataIn(text, todayInBerlin()).filter((kind) => kinds.includes(kind));
    if (found.length === 0) continue;
    throw new GuardError(
      422,
      'PERSONAL_DATA',
      `Hier steht wohl ${found.map((kind) => WORDS[kind]).join(' und ')}. Bitte allgemein fassen, zum Beispiel „ein Auszubildender mit Duldung seit 2018“. Solange die Person nicht selbst da war und eingewilligt hat, halten wir nichts fest, woran man sie erkennt.`,
      `"${field}" looks like it holds personal data (${found.join(', ')}); an enquiry holds none.`,
      { field, kinds: found },
    );
  }
}

const openedElsewhere = (): GuardError =>
  invalidRow(
    'case',
    'Einen Fall eröffnen Sie mit der Schaltfläche „Fall eröffnen“, sobald die Person zugestimmt hat.',
    'A case is opened by the step of a counsellor only.',
  );

/** A new enquiry asks in general; nothing in it tells who the person is. */
export const newEnquiry: CreateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  refusePersonalData(payload);
  if (payload['case'] || payload['state'] === 'case_opened') throw openedElsewhere();
  return { ...payload, received_on: payload['received_on'] ?? todayInBerlin() };
};

const rowSchema = z.object({ state: z.string(), answer: z.string().nullable() });

/** An answered enquiry says what was answered, and when; one that ended keeps no way to reach whoever asked. */
export const changedEnquiry: UpdateFilter = async (payload, { keys }, context) => {
  if (context.accountability === null) return payload;
  refusePersonalData(payload);
  if (payload['case'] || payload['state'] === 'case_opened') throw openedElsewhere();
  for (const key of keys) {
    const before = await first(context.database, rowSchema, 'SELECT state, answer FROM enquiries WHERE id = ?', [key]);
    if (before?.state === 'case_opened' && 'state' in payload)
      throw invalidRow(
        'state',
        'Aus dieser Anfrage ist schon ein Fall geworden. Ihr Stand ändert sich nicht mehr.',
        'The enquiry has become a case.',
      );
    const answer = 'answer' in payload ? payload['answer'] : before?.answer;
    if (payload['state'] === 'answered' && !(typeof answer === 'string' && answer.trim()))
      throw invalidRow('answer', 'Bitte eintragen, was geantwortet wurde.', 'The answer is missing.');
  }
  const ended = payload['state'] === 'closed' ? { reply_to: null } : {};
  const answered = payload['state'] === 'answered' ? { answered_on: payload['answered_on'] ?? todayInBerlin() } : {};
  return { ...payload, ...answered, ...ended };
};
