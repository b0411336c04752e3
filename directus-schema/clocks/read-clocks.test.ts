import { describe, expect, it } from 'vitest';
import { CLOCK_KINDS } from '../../domain/deadlines/vocabulary.ts';
import { templateProblem } from '../../domain/letters/template-problem.ts';
import { TEMPLATE_KINDS } from '../../domain/letters/placeholders.ts';
import { clockRuleRows, templateRows } from './read-clocks.ts';

describe('the shipped rules of reminders', () => {
  it('know every kind of clock once', () => {
    expect(
      clockRuleRows()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual([...CLOCK_KINDS].sort());
  });
});

describe('the shipped templates', () => {
  it('hold only placeholders that are filled', () => {
    for (const row of templateRows()) {
      const kind = TEMPLATE_KINDS.find((one) => one === row['kind']);
      if (!kind) throw new Error('no kind');
      expect(templateProblem(kind, { subject: String(row['subject']), body: String(row['body']) })).toBe(null);
    }
  });
});
