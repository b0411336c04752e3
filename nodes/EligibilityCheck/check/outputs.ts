import type { Outcome } from '../../../domain/law/schema.ts';

/** The outputs of the node from top to bottom. */
export const OUTPUT_NAMES = ['Met', 'Discretion', 'Later', 'Open', 'Not Met'] as const;

const OUTPUT: Readonly<Record<Outcome, number>> = {
  met: 0,
  discretion: 1,
  later: 2,
  open: 3,
  not_met: 4,
  barred: 4,
  not_in_force: 4,
};

/** What failed or has no outcome goes where a person has to look. */
export const PERSON_OUTPUT = OUTPUT.open;

export const outputOf = (outcome: Outcome): number => OUTPUT[outcome];
