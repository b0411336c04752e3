import { directusFailure } from '../../shared/directus-error.ts';

/** Nobody may pass the case on: which consent is missing, in words for staff. */
export type NoConsent = {
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly recipient: string;
  readonly code: string;
  readonly reason: string;
};

const CONSENT_MISSING =
  'Es gibt keine gültige Einwilligung für die Weitergabe an diese Stelle. Bitte mit der Person sprechen und die Einwilligung im Fall eintragen.';

/** Whether the guard refused for want of a consent, and why. */
export const consentRefusal = (error: unknown): Pick<NoConsent, 'code' | 'reason'> | undefined => {
  const failure = directusFailure(error);
  if (!failure?.code.startsWith('CONSENT_')) return undefined;
  return { code: failure.code, reason: failure.message === '' ? CONSENT_MISSING : failure.message };
};
