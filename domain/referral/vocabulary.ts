export const STEP_SIDES = ['sender', 'recipient'] as const;
export const STEP_KINDS = ['human', 'service', 'any'] as const;
export const STEP_REQUIREMENTS = ['forward_consent', 'dossier', 'return_consent', 'note'] as const;
export const STEP_EFFECTS = ['send', 'take_copy', 'decide'] as const;
export const DEADLINE_UNITS = ['working_days', 'calendar_days', 'months'] as const;

export type StepSide = (typeof STEP_SIDES)[number];
export type StepKind = (typeof STEP_KINDS)[number];
export type StepRequirement = (typeof STEP_REQUIREMENTS)[number];
export type StepEffect = (typeof STEP_EFFECTS)[number];
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];
