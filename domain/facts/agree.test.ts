import { describe, expect, it } from 'vitest';
import { NOT_YET } from '../time/calendar.ts';
import { agree } from './agree.ts';
import type { FactValue } from './fact-value.ts';

const common = (...values: FactValue[]) => agree(values.map((value) => ({ value, evidence: [] }))).value;

describe('what several ways to derive a fact have in common', () => {
  it('keeps the bounds of days that differ', () => {
    expect(common(100, { min: 90, max: 95 })).toEqual({ min: 90, max: 100 });
  });

  it('keeps the clock that all of them are told by', () => {
    const days = [100, 200].map((day) => ({ min: day, max: day, clock: 300 }));
    expect(common(...days)).toEqual({ min: 100, max: 200, clock: 300 });
  });

  it('has no bounds where the clocks differ', () => {
    expect(common({ min: 100, max: 100, clock: 300 }, { min: 200, max: 200, clock: 250 })).toBeNull();
    expect(common({ min: 100, max: 100, clock: 300 }, 200)).toBeNull();
  });

  it('takes what never comes for the same by every clock', () => {
    expect(common({ min: 100, max: 100, clock: 250 }, { min: NOT_YET, max: NOT_YET, clock: 300 }, NOT_YET)).toEqual({
      min: 100,
      max: NOT_YET,
      clock: 250,
    });
  });

  it('is unknown where one of them is', () => {
    expect(common(100, null)).toBeNull();
  });
});
