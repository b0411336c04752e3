import type { Vocabulary } from '../kit/choice.ts';

export const PRECISION = {
  name: 'precision',
  labels: { day: ['auf den Tag', 'day'], month: ['nur Monat', 'month only'], year: ['nur Jahr', 'year only'] },
} as const satisfies Vocabulary;
