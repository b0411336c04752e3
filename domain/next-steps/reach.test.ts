import { describe, expect, it } from 'vitest';
import { NONE, TO_BARRED, TO_NOT_MET, TO_OPEN, type Effect } from '../eligibility/effect.ts';
import type { Step } from '../eligibility/timeline.ts';
import type { Outcome } from '../law/schema.ts';
import { reach } from './reach.ts';

/** A timeline from days and what each criterion does to the outcome from that day on. */
const walk = (stops: Record<number, Record<string, Effect>>, outcome: Outcome = 'open'): Step[] =>
  Object.entries(stops).map(([day, effects]) => ({
    day: Number(day),
    assessment: {
      outcome,
      trace: Object.entries(effects).map(([key, effect]) => ({ key, effect, status: 'unknown', missing: [] })),
    },
  }));
const never = (): Step[] => expect.fail('the second timeline is not needed');

describe('reach', () => {
  it('is the first day on which no criterion definitely fails, until one does again', () => {
    const stops = walk({ 0: { a: TO_NOT_MET, b: TO_OPEN }, 5: { a: NONE, b: TO_OPEN }, 9: { a: NONE, b: TO_BARRED } });
    expect(reach(stops, never)).toEqual({ day: 5, until: 8, changes: [] });
  });

  it('has no end where nothing fails any more', () => {
    expect(reach(walk({ 0: { a: NONE } }), never)).toEqual({ day: 0, until: undefined, changes: [] });
  });

  it('names the fewest criteria that have to change, and the first day on which the rest is met', () => {
    const stops = walk({ 0: { a: TO_NOT_MET, b: TO_NOT_MET }, 5: { a: TO_NOT_MET, b: NONE } });
    expect(reach(stops, () => walk({ 0: { a: NONE, b: TO_NOT_MET }, 5: { a: NONE, b: NONE } }))).toEqual({
      day: 5,
      until: undefined,
      changes: ['a'],
    });
  });

  it('counts the time that what changes today needs', () => {
    const open = walk({ 0: { a: TO_NOT_MET }, 7: { a: NONE } });
    expect(reach(walk({ 0: { a: TO_NOT_MET } }), () => open)).toEqual({ day: 7, until: undefined, changes: ['a'] });
  });

  it('takes more changes where the fewest do not help in time', () => {
    // "a" alone would do until day 3; but it takes until day 5, and by then "b" fails too.
    const stops = walk({ 0: { a: TO_NOT_MET, b: NONE }, 3: { a: TO_NOT_MET, b: TO_NOT_MET } });
    const open = walk({ 0: { a: TO_NOT_MET, b: NONE }, 5: { a: NONE, b: NONE } });
    expect(reach(stops, () => open)).toEqual({ day: 5, until: undefined, changes: ['a', 'b'] });
  });

  it('says what fails for good', () => {
    const stops = walk({ 0: { a: TO_NOT_MET, b: TO_NOT_MET } });
    expect(reach(stops, () => walk({ 0: { a: TO_NOT_MET, b: NONE } }))).toEqual({ day: 0, blockers: ['a'] });
  });

  it('names nothing where the law grants no permit', () => {
    const stops = walk({ 0: { a: TO_NOT_MET } }, 'not_in_force');
    expect(reach(stops, () => stops)).toEqual({ day: 0, blockers: [] });
  });
});
