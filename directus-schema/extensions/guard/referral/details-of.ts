import { readStepDetails, StepDetailsProblem, type StepDetails } from '../../../../domain/referral/step-details.ts';
import { formsOf } from '../../../../domain/referral/step-form.ts';
import type { ProcessStep } from '../../../../domain/referral/process.ts';
import { remedyUntil } from '../../../../domain/deadlines/remedy-until.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { GuardError } from '../errors.ts';
import type { ReferralRow } from './referral-row.ts';

/** What staff read when a detail is missing or cannot be. */
export const DETAIL_PROBLEMS: Readonly<Record<string, string>> = {
  '': 'Zu diesem Schritt gehören keine Angaben.',
  reason: 'Bitte einen Grund der Ablehnung wählen.',
  notified_on: 'Bitte den Tag der Bekanntgabe eintragen; er liegt nicht in der Zukunft.',
  instructed: 'Bitte angeben, ob der Bescheid eine Rechtsbehelfsbelehrung hat.',
  condition: 'Bitte die Bedingung der Zusicherung eintragen.',
  valid_until: 'Bitte ein gültiges Datum eintragen; bei einer Zusicherung liegt es in der Zukunft.',
  decided_on: 'Bitte ein gültiges Datum der Entscheidung eintragen; es liegt nicht in der Zukunft.',
  basis: 'Bitte eine bekannte Rechtsgrundlage wählen.',
  shown_on: 'Bitte den Tag eintragen, an dem die Person das Dossier gesehen hat; er liegt nicht in der Zukunft.',
  language: 'Bitte die Sprache eintragen, in der das Dossier erklärt wurde.',
  interpreter: 'Bitte bei „Sprachmittlung“ höchstens 200 Zeichen eintragen.',
  missing: 'Bitte je Zeile eine fehlende Sache eintragen, höchstens 20 Zeilen.',
  answer_by: 'Bitte für die Antwort einen Tag in der Zukunft eintragen.',
  authority: 'Bitte eine Ausländerbehörde dieser Kooperation wählen.',
};

/** What the step takes with it. @throws GuardError naming the field, German first. */
export function detailsOf(step: ProcessStep, given: unknown, allowed: readonly string[]): StepDetails | null {
  try {
    return readStepDetails(formsOf(step)[0], given, todayInBerlin());
  } catch (error) {
    if (!(error instanceof StepDetailsProblem)) throw error;
    const de = DETAIL_PROBLEMS[error.field] ?? `Die Angabe „${error.field}“ gehört nicht zu diesem Schritt.`;
    throw new GuardError(422, 'DETAILS_REQUIRED', de, error.message, {
      allowed,
      step: step.key,
      field: `details.${error.field}`,
    });
  }
}

/** The day until which the next side has time, where the details say it better than the process. */
export function dueByDetails(found: StepDetails | null, { land }: ReferralRow): string | null {
  switch (found?.form) {
    case 'refuse':
      return remedyUntil(found.details.notified_on, land, found.details.instructed);
    case 'promise':
      return found.details.valid_until;
    case 'ask':
      return found.details.answer_by ?? null;
    default:
      return null;
  }
}
