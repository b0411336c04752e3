import { remedyUntil } from '../../../../domain/deadlines/remedy-until.ts';
import { readStepDetails, StepDetailsProblem, type StepDetails } from '../../../../domain/referral/step-details.ts';
import type { StepEffect } from '../../../../domain/referral/vocabulary.ts';
import { today } from '../clock.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import type { ReferralRow } from './referral-row.ts';

const GERMAN: Readonly<Record<string, string>> = {
  '': 'Zu diesem Schritt gehören keine Angaben.',
  reason: 'Bitte einen Grund der Ablehnung wählen.',
  notified_on: 'Bitte den Tag der Bekanntgabe eintragen; er liegt nicht in der Zukunft.',
  condition: 'Bitte die Bedingung der Zusicherung eintragen.',
  valid_until: 'Bitte ein gültiges Datum eintragen; bei einer Zusicherung liegt es in der Zukunft.',
  decided_on: 'Bitte ein gültiges Datum der Entscheidung eintragen.',
  basis: 'Bitte eine bekannte Rechtsgrundlage wählen.',
};

/** What the step takes with it. @throws GuardError naming the field, German first. */
export function detailsOf(
  effects: readonly StepEffect[],
  given: unknown,
  allowed: readonly string[],
): StepDetails | null {
  try {
    return readStepDetails(effects, given, today());
  } catch (error) {
    if (!(error instanceof StepDetailsProblem)) throw error;
    const de = GERMAN[error.field] ?? `Die Angabe „${error.field}“ gehört nicht zu diesem Schritt.`;
    throw new GuardError(422, 'DETAILS_REQUIRED', de, error.message, { allowed, field: `details.${error.field}` });
  }
}

/** The day until which the next side has time, where the details say it better than the process. */
export const dueByDetails = (found: StepDetails | null, referral: ReferralRow): string | null => {
  if (found?.effect === 'refuse') return remedyUntil(found.details.notified_on, referral.land);
  return found?.effect === 'promise' ? found.details.valid_until : null;
};

/** Writes decision or promise; both stay apart from the step, so that they can be deleted and the chain holds. */
export async function writeDetails(
  database: Database,
  referral: ReferralRow,
  found: StepDetails | null,
  { sequence, visible }: { readonly sequence: number; readonly visible: boolean },
): Promise<void> {
  if (found === null) return;
  if (found.effect === 'promise') {
    const { condition, valid_until, basis } = found.details;
    await database.raw(
      `INSERT INTO promises (id, referral, sequence, condition, valid_until, basis, visible_to_sender)
       VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?)`,
      [referral.id, sequence, condition, valid_until, basis ?? null, visible],
    );
    return;
  }
  const { basis } = found.details;
  const granted = found.effect === 'grant' ? found.details : null;
  const refused = found.effect === 'refuse' ? found.details : null;
  await database.raw(
    `INSERT INTO decisions (id, referral, sequence, result, basis, other_title, reason, decided_on, valid_until, notified_on,
       remedy_until, visible_to_sender) VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      referral.id,
      sequence,
      granted ? 'granted' : 'refused',
      basis ?? null,
      granted?.other_title ?? null,
      refused?.reason ?? null,
      granted?.decided_on ?? refused?.notified_on ?? today(),
      granted?.valid_until ?? null,
      refused?.notified_on ?? null,
      refused ? remedyUntil(refused.notified_on, referral.land) : null,
      visible,
    ],
  );
}
