import { z } from 'zod';
import { CATEGORIES } from '../../../../domain/consent/categories.ts';
import { PURPOSES } from '../../../../domain/consent/purposes.ts';
import { actorOf } from '../actor.ts';
import { explainedText } from '../casework/explained-text.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter, UpdateFilter } from '../directus.ts';
import { GuardError, invalidRow } from '../errors.ts';
import { first } from '../query.ts';
import { targetKey } from '../target-key.ts';

const newConsentSchema = z
  .object({
    organisation: z.string(),
    case: z.string(),
    discloser: z.string(),
    recipient: z.string(),
    purpose: z.enum(PURPOSES),
    categories: z.array(z.enum(CATEGORIES)).min(1),
    valid_from: z.string().date(),
    valid_until: z.string().date(),
  })
  .passthrough();

const GERMAN: Readonly<Record<string, string>> = {
  case: 'Bitte den Fall wählen.',
  discloser: 'Bitte wählen, wer die Angaben weitergibt.',
  recipient: 'Bitte wählen, wer die Angaben bekommt.',
  purpose: 'Bitte den Zweck wählen.',
  categories: 'Bitte mindestens eine Art von Angaben ankreuzen.',
  valid_from: 'Bitte ein gültiges Datum für „Gilt ab“ eintragen.',
  valid_until: 'Bitte ein gültiges Datum für „Gilt bis“ eintragen.',
};

/** A consent is complete, runs forward, and one of its two ends is the office that keeps it. */
export const completeConsent: CreateFilter = async (payload, { collection }, context) => {
  const own = payload['organisation'];
  const parsed = newConsentSchema.safeParse({ discloser: own, valid_from: todayInBerlin(), ...payload });
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'categories');
    throw invalidRow(
      field,
      GERMAN[field] ?? 'Die Einwilligung ist unvollständig.',
      `"${field}" is missing or invalid.`,
    );
  }
  const consent = parsed.data;
  if (consent.discloser === consent.recipient)
    throw invalidRow(
      'recipient',
      'Gibt weiter und Bekommt müssen zwei verschiedene Organisationen sein.',
      'Both ends are the same.',
    );
  if (consent.organisation !== consent.discloser && consent.organisation !== consent.recipient)
    throw invalidRow(
      'discloser',
      'Eine der beiden Organisationen muss die eigene sein.',
      'Neither end is the own organisation.',
    );
  if (consent.valid_until < consent.valid_from)
    throw invalidRow('valid_until', 'Die Einwilligung endet, bevor sie beginnt.', 'The consent ends before it starts.');
  if (consent.valid_until < todayInBerlin())
    throw invalidRow(
      'valid_until',
      'Das Ende der Einwilligung liegt in der Vergangenheit.',
      'The consent has already ended.',
    );
  const row = await first(context.database, z.object({ person: z.string() }), 'SELECT person FROM cases WHERE id = ?', [
    consent.case,
  ]);
  const template = targetKey(payload['template'], 'id');
  const said =
    template === null ? { explained: null } : await explainedText(context.database, { ...consent, template });
  return {
    ...consent,
    ...(collection === 'consents' ? said : {}),
    person: row?.person ?? null,
    withdrawn_at: null,
    withdrawn_by: null,
  };
};

/** The only change a consent knows is its withdrawal, at the moment of saving; the database does the rest. */
export const withdrawConsent: UpdateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const [other] = Object.keys(payload).filter((key) => key !== 'withdrawn_at' && key !== 'withdrawn_by');
  if (other !== undefined)
    throw new GuardError(
      422,
      'INVALID_ROW',
      'Eine Einwilligung wird nicht geändert. Bitte eine neue anlegen und die alte widerrufen.',
      'A consent never changes; it can be withdrawn.',
      { field: other },
    );
  if (!payload['withdrawn_at'])
    throw invalidRow(
      'withdrawn_at',
      'Ein Widerruf lässt sich nicht zurücknehmen. Bitte eine neue Einwilligung anlegen.',
      'A withdrawal stays.',
    );
  const actor = await actorOf(context);
  return { withdrawn_at: new Date().toISOString(), withdrawn_by: actor.user };
};
