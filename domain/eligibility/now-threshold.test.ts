import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, shift } from '../time/calendar.ts';
import { firstDayReaching, parseNow } from './now-threshold.ts';

describe('$NOW', () => {
  it.each([
    ['$NOW', { amount: 0, unit: 'days' }],
    ['$NOW(-6 years)', { amount: -6, unit: 'years' }],
    ['$NOW(+2 weeks)', { amount: 2, unit: 'weeks' }],
    ['$NOW(-1 month)', { amount: -1, unit: 'months' }],
  ])('reads %s', (text, expected) => expect(parseNow(text)).toEqual(expected));

  it.each(['2022-10-31', '$NOW(6)', '$NOW(-6 jahre)', 'NOW'])('does not take %s for it', (text) =>
    expect(parseNow(text)).toBeUndefined(),
  );

  it('six years from 29 February are complete on 1 March', () => {
    expect(isoOf(firstDayReaching(dayOf('2020-02-29'), { amount: -6, unit: 'years' }))).toBe('2026-03-01');
  });

  it('finds the first day whose shifted day reaches the target, for every shift', () => {
    const threshold = fc.record({
      amount: fc.integer({ min: -400, max: 400 }),
      unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'years' as const),
    });
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }), threshold, (target, { amount, unit }) => {
        const first = firstDayReaching(target, { amount, unit });
        expect(shift(first, amount, unit)).toBeGreaterThanOrEqual(target);
        expect(shift(first - 1, amount, unit)).toBeLessThan(target);
      }),
    );
  });
});
