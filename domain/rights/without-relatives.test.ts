import { expect, it } from 'vitest';
import { withoutRelatives } from './without-relatives.ts';

it('withoutRelatives leaves the person and drops partner, principal and children at any depth', () => {
  const file = { person: { birth_date: '1995' }, partner: { birth_date: '1990' }, children: { rows: [{ a: 1 }] } };
  expect(withoutRelatives(JSON.stringify(file))).toEqual({ person: { birth_date: '1995' } });
  expect(withoutRelatives({ name: { last_name: 'X' }, case_file: file })).toEqual({
    name: { last_name: 'X' },
    case_file: { person: { birth_date: '1995' } },
  });
  expect(withoutRelatives('kein JSON')).toBe('kein JSON');
  expect(withoutRelatives(null)).toBeNull();
});
