import type { LegalEffect, Outcome } from '../law/schema.ts';

/** The legal effect that an outcome leads to: "soll" and "ist zu" sink to "kann" where only discretion leads to the permit. */
export const effectOn = (effect: LegalEffect, outcome: Outcome): LegalEffect =>
  outcome === 'discretion' && (effect === 'shall' || effect === 'must') ? 'may' : effect;
