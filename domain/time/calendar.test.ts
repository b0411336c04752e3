import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, shift } from './calendar.ts';

describe('calendar', () => {
  it.each([
    ['2026-03-31', -1, 'months', '2026-02-28'],
    ['2024-02-29', -6, 'years', '2018-02-28'],
    ['2020-02-29', 6, 'years', '2026-02-28'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-11-23', -12, 'months', '2025-11-23'],
    ['2026-11-23', 2, 'weeks', '2026-12-07'],
    ['2026-01-15', -13, 'months', '2024-12-15'],
  ] as const)('moves %s by %i %s to %s (§ 188 Abs. 3 BGB)', (from, amount, unit, to) => {
    expect(isoOf(shift(dayOf(from), amount, unit))).toBe(to);
  });

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', '2024-1-1', ''])(
    'refuses %j, which is no day',
    (text) => {
      expect(() => dayOf(text)).toThrow(RangeError);
    },
  );

  it('reads back every day that it writes', () => {
    fc.assert(fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => dayOf(isoOf(day)) === day));
  });

  it('never moves a later day before an earlier one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: -240, max: 240 }), (day, months) => {
        expect(shift(day + 1, months, 'months')).toBeGreaterThanOrEqual(shift(day, months, 'months'));
      }),
    );
  });
});
