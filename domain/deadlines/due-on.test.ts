import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { LAENDER } from '../case-file/vocabulary.ts';
import { DEADLINE_UNITS } from '../referral/vocabulary.ts';
import { dayOf, isoOf } from '../time/calendar.ts';
import { agendaUntil } from '../conference/agenda-until.ts';
import { nextConferenceOn } from '../conference/next-conference-on.ts';
import { dueOn } from './due-on.ts';
import { lastDayOf } from './last-day-of.ts';
import { LONGEST_SPAN } from './longest-span.ts';
import { remindOn } from './remind-on.ts';

const examples = z
  .array(
    z.strictObject({
      start: z.string().date(),
      amount: z.number(),
      unit: z.enum(DEADLINE_UNITS),
      land: z.enum(LAENDER).nullable(),
      due: z.string().date(),
      why: z.string(),
      source: z.string(),
    }),
  )
  .parse(parse(readFileSync(fileURLToPath(new URL('due-on.examples.yaml', import.meta.url)), 'utf8')));

const someDay = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2035-12-31') }).map(isoOf);
const someLand = fc.constantFrom(null, ...LAENDER);
const weekday = (day: string): number => new Date(`${day}T12:00`).getDay();

describe('a deadline', () => {
  it('has at least 25 worked examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(25);
  });

  it.each(examples)('of $amount $unit from $start in $land ends on $due: $why ($source)', (one) => {
    expect(dueOn(one.start, one.amount, one.unit, one.land)).toBe(one.due);
  });

  it('never ends on a weekend, and never before it began', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 36 }),
        fc.constantFrom(...DEADLINE_UNITS),
        someLand,
        (day, amount, unit, land) => {
          const due = dueOn(day, amount, unit, land);
          expect([0, 6]).not.toContain(weekday(due));
          expect(due > day).toBe(true);
        },
      ),
    );
  });

  it('never ends earlier for a longer time or a later start', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 35 }),
        fc.constantFrom(...DEADLINE_UNITS),
        someLand,
        (day, amount, unit, land) => {
          const due = dueOn(day, amount, unit, land);
          expect(dueOn(day, amount + 1, unit, land) >= due).toBe(true);
          expect(dueOn(isoOf(dayOf(day) + 1), amount, unit, land) >= due).toBe(true);
        },
      ),
    );
  });

  it('of working days counts exactly so many of them', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), someLand, (day, amount, land) => {
        const due = dueOn(day, amount, 'working_days', land);
        let counted = 0;
        for (let at = dayOf(day) + 1; at <= dayOf(due); at += 1)
          if (dueOn(isoOf(at), 0, 'calendar_days', land) === isoOf(at)) counted += 1;
        expect(counted).toBe(amount);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['2026-02-29', 1],
    ['2026-13-01', 1],
    ['', 1],
    ['2026-11-27', -1],
    ['2026-11-27', 1.5],
  ])('refuses %s and %s', (day, amount) => {
    expect(() => dueOn(day, amount, 'months', null)).toThrow(RangeError);
  });
});

describe('a time that nobody means', () => {
  it.each(DEADLINE_UNITS)('in %s is refused at once, by every function that counts', (unit) => {
    const longest = LONGEST_SPAN[unit];
    expect(dueOn('2026-11-27', longest, unit, 'SN') > '2028-11-01').toBe(true);
    expect(remindOn('2026-11-27', longest, unit, 'SN') < '2024-12-01').toBe(true);
    const before = performance.now();
    for (const amount of [longest + 1, 999_999_999]) {
      expect(() => dueOn('2026-11-27', amount, unit, 'SN')).toThrow(RangeError);
      expect(() => remindOn('2026-11-27', amount, unit, 'SN')).toThrow(RangeError);
      expect(() => agendaUntil('2026-11-27', amount, unit, 'SN')).toThrow(RangeError);
      expect(() => nextConferenceOn('2026-11-27', '2026-11-27', { amount, unit }, 'SN')).toThrow(RangeError);
    }
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a reminder before a deadline', () => {
  it.each([
    ['2026-11-30', 1, 'working_days', 'NW', '2026-11-27'],
    ['2026-11-30', 2, 'calendar_days', 'NW', '2026-11-27'],
    ['2026-11-19', 1, 'working_days', 'SN', '2026-11-17'],
    ['2026-03-31', 1, 'months', 'NW', '2026-02-27'],
  ] as const)('of %s, %i %s before, in %s comes on %s', (due, amount, unit, land, expected) => {
    expect(remindOn(due, amount, unit, land)).toBe(expected);
  });

  it('leaves at least the time that it promises', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 20 }), someLand, (due, amount, land) => {
        const reminded = remindOn(due, amount, 'working_days', land);
        expect([0, 6]).not.toContain(weekday(reminded));
        expect(dueOn(reminded, amount, 'working_days', land) <= dueOn(due, 0, 'calendar_days', land)).toBe(true);
      }),
    );
  });
});

describe('a time whose first day counts', () => {
  it.each([
    ['2025-12-30', 18, '2027-06-29'],
    ['2025-12-01', 18, '2027-05-31'],
    ['2025-08-31', 18, '2027-02-28'],
    ['2025-08-29', 18, '2027-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-01', 12, '2025-02-28'],
  ])('from %s for %i months ends with %s (§§ 187 Abs. 2, 188 Abs. 2 and 3 BGB)', (from, months, last) => {
    expect(lastDayOf(from, months)).toBe(last);
  });
});
