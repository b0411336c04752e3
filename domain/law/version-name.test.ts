import { expect, it } from 'vitest';
import { versionName } from './version-name.ts';

it('numbers the versions with the same first day', () => {
  const name = '25b-1@2027-01-01';
  expect(versionName('25b-1', '2027-01-01', [])).toBe(name);
  expect(versionName('25b-1', '2027-01-01', [name])).toBe(`${name}.2`);
  expect(versionName('25b-1', '2027-01-01', [name, `${name}.2`])).toBe(`${name}.3`);
  expect(versionName('25b-1', '2027-01-01', [name, `${name}.3`])).toBe(`${name}.2`);
});
