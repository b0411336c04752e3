import { describe, expect, it } from 'vitest';
import { remedyUntil } from './remedy-until.ts';

describe('the time for a remedy', () => {
  it('is one month, and ends on the next working day', () => {
    expect(remedyUntil('2026-11-27', 'NW')).toBe('2026-12-28');
    expect(remedyUntil('2026-01-31', 'NW')).toBe('2026-03-02');
  });

  it('is one year without the instruction, and one month while nobody has looked', () => {
    expect(remedyUntil('2026-11-27', 'NW', false)).toBe('2027-11-29');
    expect(remedyUntil('2026-11-27', 'NW', null)).toBe('2026-12-28');
    expect(remedyUntil('2026-11-27', 'NW', true)).toBe('2026-12-28');
  });

  it('knows 29 February', () => {
    expect(remedyUntil('2028-02-29', 'NW', false)).toBe('2029-02-28');
  });
});
