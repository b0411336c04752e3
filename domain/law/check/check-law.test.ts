import { describe, expect, it } from 'vitest';
import type { RuleVersion } from '../rule-version.ts';
import { checkLaw } from './check-law.ts';

const text = { de: 'x', en: 'x' };
const facts = [{ key: 'settled', type: 'boolean' as const, label: text }];
const version = (change: Partial<RuleVersion>): RuleVersion => ({
  basis: '25b-1',
  version: '25b-1@2019-01-01',
  title: text,
  citation: '§ 25b Abs. 1 AufenthG',
  valid_from: '2019-01-01',
  amending_act: 'x',
  legal_effect: 'shall',
  permit: text,
  criteria: [
    {
      key: '25B-01',
      title: text,
      citation: '§ 25b Abs. 1 AufenthG',
      binding: 'mandatory',
      subject: 'self',
      condition: { settled: { _eq: true } },
      exceptions: [],
      evidence: [],
    },
  ],
  ...change,
});

describe('a whole law', () => {
  it('holds', () => {
    expect(checkLaw([version({})], facts)).toEqual([]);
  });

  it('does not hold with a gap, an unknown fact, or a reference in a circle, each named with its place', () => {
    const [criterion] = version({}).criteria;
    const lean = criterion && {
      ...criterion,
      condition: undefined,
      ref: { basis: '25b-1' as const, subject: 'self' as const, outcomes: ['met' as const] },
    };
    const late = version({ version: '25b-1@2021-01-01', valid_from: '2021-01-01', criteria: lean ? [lean] : [] });
    expect(checkLaw([version({ valid_to: '2020-12-30' }), late], [])).toEqual([
      '25b-1: no version in force on 2020-12-31, between 25b-1@2019-01-01 and 25b-1@2021-01-01',
      '25b-1@2019-01-01, criterion 25B-01, condition: There is no fact "settled".',
      'criterion 25B-01, ref: the references go in a circle: 25b-1 → 25b-1',
    ]);
  });
});
