import { describe, expect, it } from 'vitest';
import { dayOption } from './day-option.ts';

describe('--as-of', () => {
  it.each(['2005-01-01', '2026-12-04', '2100-12-31'])('takes %s', (day) => {
    expect(dayOption(day)).toBe(day);
  });

  it.each(['2004-12-31', '2101-01-01', '0026-12-04'])('refuses %s and says which years it takes', (day) => {
    expect(() => dayOption(day)).toThrow(/from 2005 .* to 2100/);
  });

  it.each(['2026-02-30', '4.12.2026', ''])('refuses %j, which is no day', (day) => {
    expect(() => dayOption(day)).toThrow('YYYY-MM-DD');
  });
});
