import { directusFailure } from '../../shared/directus-error.ts';

/** The case cannot be passed on yet: what is missing, in words for staff. */
export type NotPossible = {
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly recipient: string | null;
  readonly code: string;
  readonly reason: string;
};

export type Reason = Pick<NotPossible, 'code' | 'reason'>;

export const NO_RECIPIENT: Reason = {
  code: 'RECIPIENT_MISSING',
  reason: 'Im Fall steht keine zuständige Ausländerbehörde. Bitte dort eintragen oder im Ablauf eine auswählen.',
};

export const NO_COOPERATION: Reason = {
  code: 'COOPERATION_MISSING',
  reason: 'Im Fall steht keine Kooperation. Bitte dort eintragen oder im Ablauf eine auswählen.',
};

const FIELDS = ['consent', 'to_org', 'cooperation'];

/** Whether the guard refused for something that staff complete in Directus, and not for a fault. */
export const notPossibleYet = (error: unknown): Reason | undefined => {
  const failure = directusFailure(error);
  if (!failure) return undefined;
  const { code, field, message: reason } = failure;
  const isStaffMatter =
    code.startsWith('CONSENT_') ||
    code === 'NOT_TRANSFERRED' ||
    (code === 'INVALID_ROW' && FIELDS.includes(field ?? ''));
  return isStaffMatter ? { code, reason } : undefined;
};
