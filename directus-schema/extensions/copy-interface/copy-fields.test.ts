import { expect, it } from 'vitest';
import { copyFields, copyWish, type Place } from './copy-fields.ts';

const places: readonly Place[] = [
  { id: 'a', role: 'counselling', organisation: { name: 'Beratung Nord' } },
  { id: 'b', role: 'abh', organisation: { name: 'Ausländerbehörde Nord' } },
];

it('asks for a name, and for every partner who takes its place', () => {
  const names = copyFields(places, (key) => key).map((one) => one['name']);
  expect(names).toEqual([
    'Name der neuen Kooperation',
    'Land',
    'br_partner_role_counselling statt „Beratung Nord“',
    'Ort',
    'br_partner_role_abh statt „Ausländerbehörde Nord“',
    'Ort',
  ]);
});

it('sends what was filled in, and nothing for an empty line', () => {
  const form = { name: ' Bleiberecht Beispielstadt ', 'name:a': 'Beratung Beispielstadt', 'place:a': 'Beispielstadt' };
  expect(copyWish(places, form)).toEqual({
    name: 'Bleiberecht Beispielstadt',
    partners: [{ instead_of: 'a', name: 'Beratung Beispielstadt', place: 'Beispielstadt' }],
  });
});
