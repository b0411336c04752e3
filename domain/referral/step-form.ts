import type { ProcessStep } from './process.ts';

/** The forms that a step can open: what it takes with it. */
export const STEP_FORMS = ['shown', 'ask', 'grant', 'refuse', 'promise', 'transfer'] as const;
export type StepForm = (typeof STEP_FORMS)[number];

/** The forms that follow from what a step requires and effects; a step that works has one at most. */
export const formsOf = ({ requires, effects }: Pick<ProcessStep, 'requires' | 'effects'>): readonly StepForm[] =>
  STEP_FORMS.filter((form) => [...requires, ...effects].some((one) => one === form));
