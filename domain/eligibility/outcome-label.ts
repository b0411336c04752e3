import type { LegalEffect, Outcome } from '../law/schema.ts';
import { LEGAL_EFFECT_LABELS, OUTCOME_LABELS } from './labels.ts';

/**
 * The outcome in a word for staff. Nobody has a right in a hardship case (§ 23a Abs. 1 S. 4 AufenthG): there a petition is
 * possible at best, and excluded as a rule (S. 3).
 */
export function outcomeLabel(outcome: Outcome, effect: LegalEffect): string {
  if (effect !== 'petition') return OUTCOME_LABELS[outcome];
  if (outcome === 'barred') return `in der Regel ${OUTCOME_LABELS.barred}`;
  return outcome === 'discretion' ? LEGAL_EFFECT_LABELS.petition : OUTCOME_LABELS[outcome];
}
