/** What crosses a bridge: a case to the ABH, a person to a centre, a case from one centre to another. */
export const PROCESSES = ['referral', 'allocation', 'handover'] as const;
export const STEP_SIDES = ['sender', 'recipient'] as const;
export const STEP_KINDS = ['human', 'service', 'any'] as const;
/** `shown`: the person has seen the dossier before it leaves. */
export const STEP_REQUIREMENTS = [
  'forward_consent',
  'secrecy_release',
  'dossier',
  'shown',
  'return_consent',
  'note',
] as const;
/**
 * `grant`, `refuse` and `promise` take details with them: what was decided or promised, and until when; `ask` what is
 * missing, `transfer` which authority is responsible now.
 */
export const STEP_EFFECTS = [
  'send',
  'take_copy',
  'ask',
  'grant',
  'refuse',
  'promise',
  'transfer',
  'close_case',
] as const;
export const DEADLINE_UNITS = ['working_days', 'calendar_days', 'months'] as const;

export type ProcessName = (typeof PROCESSES)[number];
export type StepSide = (typeof STEP_SIDES)[number];
export type StepKind = (typeof STEP_KINDS)[number];
export type StepRequirement = (typeof STEP_REQUIREMENTS)[number];
export type StepEffect = (typeof STEP_EFFECTS)[number];
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];
