import { LEGAL_EFFECT_LABELS } from '../eligibility/labels.ts';
import { germanDay } from '../time/german-day.ts';
import { basisLabel } from './basis-label.ts';
import type { NextStep } from './next-step.ts';

type Titled = Pick<NextStep, 'inForceFrom' | 'state' | 'possibleFrom' | 'possibleUntil' | 'legalEffect'> & {
  readonly basis: string;
};

/**
 * A step in one line: which basis, from when, with what effect.
 * @param today the day that is called "heute"; absent: every day by its date
 */
export function stepTitle(step: Titled, today?: string): string {
  const { basis, inForceFrom, state, possibleFrom, possibleUntil, legalEffect } = step;
  const label = basisLabel(basis);
  if (state === 'closed') return `${label}: gesperrt`;
  if (state === 'never' || possibleFrom === null)
    return inForceFrom === null
      ? `${label}: nicht mehr möglich`
      : `${label}: noch nicht in Kraft, gilt erst ab ${germanDay(inForceFrom)}; auch dann nicht möglich`;
  const parts = [
    state === 'change' ? 'erst nach einer Änderung, frühestens' : 'frühestens',
    possibleFrom === today ? 'ab heute' : `ab ${germanDay(possibleFrom)}`,
    possibleUntil === null ? '' : `bis ${germanDay(possibleUntil)}`,
  ];
  const effect = legalEffect === null ? '' : `, ${LEGAL_EFFECT_LABELS[legalEffect]}`;
  return `${label}: ${parts.filter(Boolean).join(' ')}${effect}`;
}
