import type { Category } from './categories.ts';
import type { Purpose } from './purposes.ts';

export type Consent = {
  readonly discloser: string;
  readonly recipient: string;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
  readonly valid_from: string;
  /** Last day. */
  readonly valid_until: string;
  readonly withdrawn_at: string | null;
};

export type ConsentNeed = {
  readonly discloser: string;
  readonly recipient: string;
  readonly purpose: Purpose;
  readonly categories: readonly Category[];
  /** Today, YYYY-MM-DD. */
  readonly day: string;
};

export type ConsentProblem = {
  readonly code:
    | 'CONSENT_MISSING'
    | 'CONSENT_WITHDRAWN'
    | 'CONSENT_EXPIRED'
    | 'CONSENT_OTHER_RECIPIENT'
    | 'CONSENT_OTHER_PURPOSE'
    | 'CONSENT_TOO_NARROW';
  readonly de: string;
  readonly en: string;
};

const problem = (code: ConsentProblem['code'], de: string, en: string): ConsentProblem => ({ code, de, en });

/**
 * Why a consent does not carry a disclosure; null when it does. Consent is bound to discloser, recipient, purpose and
 * categories (Art. 6 Abs. 1 lit. a, Art. 7 DSGVO); each direction needs its own.
 */
export function checkConsent(consent: Consent | null, need: ConsentNeed): ConsentProblem | null {
  if (!consent)
    return problem('CONSENT_MISSING', 'Es fehlt eine Einwilligung. Bitte zuerst eine anlegen.', 'There is no consent.');
  if (consent.withdrawn_at !== null)
    return problem(
      'CONSENT_WITHDRAWN',
      'Die Einwilligung ist widerrufen. Es darf nichts mehr weitergegeben werden.',
      'The consent was withdrawn.',
    );
  if (consent.discloser !== need.discloser || consent.recipient !== need.recipient)
    return problem(
      'CONSENT_OTHER_RECIPIENT',
      'Die Einwilligung gilt für eine andere Organisation oder die andere Richtung.',
      'The consent is for another recipient or direction.',
    );
  if (consent.purpose !== need.purpose)
    return problem(
      'CONSENT_OTHER_PURPOSE',
      'Die Einwilligung gilt für einen anderen Zweck.',
      'The consent is for another purpose.',
    );
  if (need.day < consent.valid_from || need.day > consent.valid_until)
    return problem(
      'CONSENT_EXPIRED',
      'Die Einwilligung gilt heute nicht (noch nicht oder nicht mehr). Bitte mit der Person erneuern.',
      'The consent does not hold today.',
    );
  const missing = need.categories.filter((category) => !consent.categories.includes(category));
  if (missing.length || consent.categories.length === 0)
    return problem(
      'CONSENT_TOO_NARROW',
      'Die Einwilligung umfasst nicht alles, was weitergegeben werden soll.',
      `The consent does not cover: ${missing.join(', ') || 'anything'}.`,
    );
  return null;
}
