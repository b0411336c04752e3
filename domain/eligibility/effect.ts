import type { Binding, Outcome } from '../law/schema.ts';

/**
 * What one criterion does to the outcome, ordered by weight: the heaviest of all criteria decides.
 * `not_in_force` outranks them and `later` is found on the timeline.
 */
export const NONE = 0;
export const TO_DISCRETION = 1;
export const TO_OPEN = 2;
export const TO_NOT_MET = 3;
export const TO_BARRED = 4;

export type Effect = typeof NONE | typeof TO_DISCRETION | typeof TO_OPEN | typeof TO_NOT_MET | typeof TO_BARRED;

const OUTCOME_OF: readonly Outcome[] = ['met', 'discretion', 'open', 'not_met', 'barred'];

export function outcomeOf(effect: Effect): Outcome {
  return OUTCOME_OF[effect] ?? 'open';
}

/** What a failed criterion does. A failed `rule` leaves discretion only where the law names the deviation. */
export function effectOfFailure(binding: Binding, deviates: boolean): Effect {
  switch (binding) {
    case 'mandatory':
    case 'judgement':
      return TO_NOT_MET;
    case 'rule':
      return deviates ? TO_DISCRETION : TO_NOT_MET;
    case 'bar':
    case 'bar_rule':
      return TO_BARRED;
    case 'discretion':
      return TO_DISCRETION;
  }
}

/** What an unknown criterion does. An open legal term that nobody has judged yet never makes the outcome `open`. */
export function effectOfUnknown(binding: Binding): Effect {
  return binding === 'judgement' ? TO_DISCRETION : TO_OPEN;
}
