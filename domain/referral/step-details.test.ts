import { describe, expect, it } from 'vitest';
import { readStepDetails, StepDetailsProblem } from './step-details.ts';
import { remedyUntil } from '../deadlines/remedy-until.ts';

const TODAY = '2026-11-27';
const fieldOf = (effects: Parameters<typeof readStepDetails>[0], given: unknown): string | undefined => {
  try {
    readStepDetails(effects, given, TODAY);
    return undefined;
  } catch (error) {
    return error instanceof StepDetailsProblem ? error.field : 'another error';
  }
};

describe('the details of a step', () => {
  it('are refused where the step takes none, and needed where it refuses or promises', () => {
    expect(readStepDetails(['send'], undefined, TODAY)).toBeNull();
    expect(fieldOf(['send'], { reason: 'other' })).toBe('');
    expect(fieldOf(['refuse'], undefined)).toBe('reason');
    expect(fieldOf(['promise'], { valid_until: '2027-01-01' })).toBe('condition');
    expect(readStepDetails(['grant'], undefined, TODAY)).toEqual({ effect: 'grant', details: {} });
  });

  it('name the field that is wrong', () => {
    expect(fieldOf(['refuse'], { reason: 'other', notified_on: '2026-02-30' })).toBe('notified_on');
    expect(fieldOf(['refuse'], { reason: 'other', notified_on: '2026-11-28' })).toBe('notified_on');
    expect(fieldOf(['refuse'], { reason: 'other', notified_on: TODAY })).toBeUndefined();
    expect(fieldOf(['promise'], { condition: 'A2 liegt vor', valid_until: TODAY })).toBe('valid_until');
    expect(fieldOf(['promise'], { condition: 'A2 liegt vor', valid_until: '2026-11-28' })).toBeUndefined();
    expect(fieldOf(['grant'], { name: 'x' })).toBe('name');
  });
});

describe('the time for a remedy', () => {
  it('is one month, and ends on the next working day', () => {
    expect(remedyUntil('2026-11-27', 'NW')).toBe('2026-12-28');
    expect(remedyUntil('2026-01-31', 'NW')).toBe('2026-03-02');
  });
});
