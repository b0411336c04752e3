import { describe, expect, it } from 'vitest';
import { readRetentionRules } from './read-rules.ts';

const rules = readRetentionRules();

describe('the shipped retention rules', () => {
  it('say something once about every subject', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('hold the authority to ten years and nobody else to anything', () => {
    expect(rules.filter(({ mandatory }) => mandatory)).toMatchObject([
      { organisation_kind: 'abh', subject: 'case', months: 120, citation: '§ 68 AufenthV' },
    ]);
  });

  it('end for the cases of every office that keeps some', () => {
    for (const kind of ['counselling', 'abh', 'coordination'])
      expect(rules.some((rule) => rule.organisation_kind === kind && rule.subject === 'case')).toBe(true);
  });
});
