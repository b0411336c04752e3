import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../time/calendar.ts';
import type { Clock, ClockRule } from './clock.ts';
import { reminderDue } from './reminder-due.ts';

const clock: Clock = { kind: 'permit_104c_ends', on: '2027-06-30', subject: 'case-1' };
const rule: ClockRule = { kind: 'permit_104c_ends', days_before: [180, 90, 30, 0], escalate_from: 30 };
const on = (today: string) => reminderDue(clock, rule, today)?.daysBefore ?? null;
const before = (days: number): string => isoOf(dayOf(clock.on) - days);

describe('a reminder', () => {
  it('is due from each step of the ladder on', () => {
    expect([on(before(181)), on(before(180)), on(before(91)), on(before(90)), on(before(0))]).toEqual([
      null,
      180,
      180,
      90,
      0,
    ]);
  });

  it('comes late after a pause, and not at all when the day is long over', () => {
    expect([on(before(-7)), on(before(-8))]).toEqual([0, null]);
  });

  it('goes to the deputy too when it gets close', () => {
    expect([before(90), before(30)].map((day) => reminderDue(clock, rule, day)?.escalated)).toEqual([false, true]);
  });

  it('of one step has one key, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (one, other) => {
        const [a, b] = [reminderDue(clock, rule, before(one)), reminderDue(clock, rule, before(other))];
        if (a && b) expect(a.once === b.once).toBe(a.daysBefore === b.daysBefore);
      }),
    );
  });
});
