import { describe, expect, it } from 'vitest';
import type { BasisResult } from '../../../domain/eligibility/describe.ts';
import { nextChange } from './next-change.ts';

const of = (...days: string[]): BasisResult => ({
  basis: '25b-1',
  version: null,
  outcome: 'open',
  legalEffect: 'none',
  eligibleFrom: null,
  timeline: days.map((from) => ({ from, to: null, outcome: 'open' as const })),
  criteria: [],
});

describe('nextChange', () => {
  it('is the earliest change of any basis after the day asked about', () => {
    expect(nextChange([of('2026-01-01', '2027-03-01'), of('2026-01-01', '2026-08-01')], '2026-01-01')).toBe(
      '2026-08-01',
    );
  });
  it('is nothing when nothing changes by itself', () =>
    expect(nextChange([of('2026-01-01')], '2026-01-01')).toBeNull());
});
