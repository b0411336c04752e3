import { describe, expect, it } from 'vitest';
import type { BasisResult } from '../../../domain/eligibility/describe.ts';
import { resultHash } from './result-hash.ts';

const result = (over: Partial<BasisResult> = {}): BasisResult => ({
  basis: '25b-1',
  version: '25b-1@2022-12-31',
  outcome: 'met',
  legalEffect: 'shall',
  eligibleFrom: '2026-01-01',
  timeline: [
    { from: '2026-01-01', to: '2027-02-28', outcome: 'met' },
    { from: '2027-03-01', to: null, outcome: 'not_met' },
  ],
  criteria: [],
  ...over,
});

describe('resultHash', () => {
  it('fits the column', () => expect(resultHash(result(), '2026-01-01')).toHaveLength(64));

  it('stays the same from one day to the next', () => {
    const next = result({
      eligibleFrom: '2026-01-02',
      timeline: [
        { from: '2026-01-02', to: '2027-02-28', outcome: 'met' },
        { from: '2027-03-01', to: null, outcome: 'not_met' },
      ],
    });
    expect(resultHash(next, '2026-01-02')).toBe(resultHash(result(), '2026-01-01'));
  });

  it.each<[string, Partial<BasisResult>]>([
    ['outcome', { outcome: 'discretion' }],
    ['version', { version: '25b-1@2028-01-01' }],
    ['first day', { eligibleFrom: '2026-05-01' }],
    ['timeline', { timeline: [{ from: '2026-01-01', to: null, outcome: 'met' }] }],
  ])('differs when the %s differs', (_name, over) => {
    expect(resultHash(result(over), '2026-01-01')).not.toBe(resultHash(result(), '2026-01-01'));
  });
});
