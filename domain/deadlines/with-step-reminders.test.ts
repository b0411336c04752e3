import { describe, expect, it } from 'vitest';
import type { StepReminder } from './with-step-reminders.ts';
import { withStepReminders } from './with-step-reminders.ts';

const rule = { days_before: [3, 0, -1], escalate_from: -1 };
const before = (amount: number, unit: StepReminder['unit'], land: StepReminder['land'] = null): StepReminder => ({
  amount,
  unit,
  land,
});

describe('the ladder of a clock', () => {
  it('is that of the rule where no step asks for more', () => {
    expect(withStepReminders(rule, '2026-11-27', [])).toBe(rule);
    expect(withStepReminders(undefined, '2026-11-27', [])).toBeUndefined();
  });

  it.each([
    // Friday, five working days before: the Friday before.
    ['2026-11-27', before(5, 'working_days'), 7],
    // Two weeks before is a Friday.
    ['2026-11-27', before(14, 'calendar_days'), 14],
    // A month before is a Tuesday.
    ['2026-11-27', before(1, 'months'), 31],
    // All Saints' Day 2027 is a Monday: a holiday in Bavaria, none in Berlin.
    ['2027-11-02', before(1, 'working_days', 'BY'), 4],
    ['2027-11-02', before(1, 'working_days', 'BE'), 1],
  ])('has the reminder of a step that is due on %s as a step of its own', (due, reminder, days) => {
    expect(withStepReminders(rule, due, [reminder])?.days_before).toEqual([...new Set([3, 0, -1, days])]);
  });

  it('has no step twice', () => {
    const wishes = [before(3, 'calendar_days'), before(3, 'working_days'), before(7, 'calendar_days')];
    expect(withStepReminders(rule, '2026-11-27', wishes)?.days_before).toEqual([3, 0, -1, 7]);
  });

  it('is what the steps ask for alone, and nobody else hears of it, where the rule is out of use', () => {
    expect(withStepReminders(undefined, '2026-11-27', [before(7, 'calendar_days')])).toEqual({
      days_before: [7],
      escalate_from: null,
    });
  });
});
