import { describe, expect, it } from 'vitest';
import { dueOn } from './due-on.ts';

describe('dueOn', () => {
  it('counts working days over the weekend', () => {
    expect(dueOn('2026-11-20', 1, 'working_days', 'SN')).toBe('2026-11-23');
  });

  it('knows the holidays of the Land', () => {
    // Reformation Day 2025 is a Friday: a holiday in Saxony, not in Hesse.
    expect(dueOn('2025-10-30', 1, 'working_days', 'SN')).toBe('2025-11-03');
    expect(dueOn('2025-10-30', 1, 'working_days', 'HE')).toBe('2025-10-31');
  });

  it('ends months on the last day where the number is missing (§ 188 Abs. 3 BGB)', () => {
    expect(dueOn('2027-01-31', 1, 'months', 'SN')).toBe('2027-03-01'); // 28 February 2027 is a Sunday, § 193
    expect(dueOn('2028-01-31', 1, 'months', 'SN')).toBe('2028-02-29');
  });

  it('moves an end on a weekend to the next working day (§ 193 BGB)', () => {
    expect(dueOn('2026-11-21', 7, 'calendar_days', null)).toBe('2026-11-30');
  });
});
