import fc from 'fast-check';
import { parseISO } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../time/is-working-day.ts';
import { agendaUntil } from './agenda-until.ts';
import { nextConferenceOn } from './next-conference-on.ts';

const quarter = { amount: 3, unit: 'months' } as const;

describe('nextConferenceOn', () => {
  it('keeps the rhythm from the last one and leaves weekends and holidays of the Land', () => {
    expect(nextConferenceOn('2026-09-15', '2026-09-20', quarter, 'SN')).toBe('2026-12-15');
    // 2026-11-18 is Buß- und Bettag, a holiday in Sachsen only.
    expect(nextConferenceOn('2026-08-18', '2026-09-01', quarter, 'SN')).toBe('2026-11-19');
    expect(nextConferenceOn('2026-08-18', '2026-09-01', quarter, 'NW')).toBe('2026-11-18');
  });

  it('never names a day that has passed: what was left out is skipped, the rhythm stays', () => {
    expect(nextConferenceOn('2025-01-14', '2026-11-27', quarter, 'NW')).toBe('2027-01-14');
    expect(nextConferenceOn(null, '2026-11-27', quarter, 'NW')).toBe('2027-03-01');
  });

  it('finds the day after years without a conference', () => {
    expect(nextConferenceOn('2015-01-14', '2026-11-27', quarter, 'NW')).toBe('2027-01-14');
    expect(nextConferenceOn('2015-01-14', '2026-11-27', { amount: 30, unit: 'calendar_days' }, 'NW')).toBe(
      '2026-12-14',
    );
  });

  it('refuses a rhythm of nothing', () => {
    expect(() => nextConferenceOn(null, '2026-11-27', { amount: 0, unit: 'months' }, null)).toThrow(RangeError);
  });

  it('is a working day after today, and the agenda closes on a working day before it', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    const unit = fc.constantFrom('working_days' as const, 'calendar_days' as const, 'months' as const);
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 1, max: 6 }),
        unit,
        fc.integer({ min: 1, max: 9 }),
        (last, today, amount, every, before) => {
          const next = nextConferenceOn(last, today, { amount, unit: every }, 'BY');
          const until = agendaUntil(next, before, 'working_days', 'BY');
          expect(next > today).toBe(true);
          expect(until < next).toBe(true);
          for (const one of [next, until]) expect(isWorkingDay(parseISO(one), 'BY')).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('agendaUntil', () => {
  it('counts back from the day of the conference', () => {
    expect(agendaUntil('2026-12-15', 5, 'working_days', 'NW')).toBe('2026-12-08');
    expect(agendaUntil('2027-01-04', 2, 'working_days', 'NW')).toBe('2026-12-30');
    expect(agendaUntil('2026-12-15', 10, 'calendar_days', 'NW')).toBe('2026-12-04');
    expect(agendaUntil('2026-12-31', 1, 'months', 'NW')).toBe('2026-11-30');
  });
});
