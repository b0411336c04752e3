import { LEGAL_EFFECT_LABELS } from '../eligibility/labels.ts';
import { germanDay } from '../time/german-day.ts';
import { basisLabel } from './basis-label.ts';
import type { NextStep } from './next-step.ts';

/** The German words for staff. */
export const STATE_LABELS: Readonly<Record<NextStep['state'], string>> = {
  possible: 'möglich',
  change: 'nach einer Änderung',
  closed: 'gesperrt',
  never: 'nicht mehr möglich',
};

/** A step in one line: which basis, from when, with what effect. */
export function stepTitle({ basis, state, possibleFrom, possibleUntil, legalEffect }: NextStep, asOf: string): string {
  const label = basisLabel(basis);
  if (state === 'closed' || state === 'never' || possibleFrom === null) return `${label}: ${STATE_LABELS[state]}`;
  const parts = [
    state === 'change' ? 'erst nach einer Änderung, frühestens' : 'möglich',
    possibleFrom === asOf ? 'ab heute' : `ab ${germanDay(possibleFrom)}`,
    possibleUntil === null ? '' : `bis ${germanDay(possibleUntil)}`,
  ];
  const effect = legalEffect === null ? '' : `, ${LEGAL_EFFECT_LABELS[legalEffect]}`;
  return `${label}: ${parts.filter(Boolean).join(' ')}${effect}`;
}
