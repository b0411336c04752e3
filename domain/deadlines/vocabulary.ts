/** What runs out, or comes near, in the life of a case. */
export const CLOCK_KINDS = [
  'duldung_ends',
  'permit_104c_ends',
  'fiktion_ends',
  'birthday_27',
  'passport_ends',
  'consent_ends',
  'remedy_ends',
  'promise_ends',
  'referral_due',
  'task_due',
  'triage_target',
  'document_ends',
  'basis_possible',
  'retention_ends',
] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];
