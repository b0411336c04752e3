import { expect, it } from 'vitest';
import { chosenMapping, mappingFields, mappingValues } from './mapping-form.ts';

const table = {
  headers: ['Nr', '', 'Wer', 'Tag'],
  rows: [
    ['', 'x', 'Grün', new Date('1988-12-24T00:00:00Z')],
    ['7', 'y', 'Blau', null],
  ],
} as const;

it('asks for every column that has a name, with the first value as an example', () => {
  expect(mappingFields(table).map(({ name, meta }) => [name, (meta as { note: string }).note])).toEqual([
    ['Nr', 'Zum Beispiel: 7'],
    ['Wer', 'Zum Beispiel: Grün'],
    ['Tag', 'Zum Beispiel: 24.12.1988'],
  ]);
});

it('starts from a mapping, and gives the one that was chosen', () => {
  const values = mappingValues(table, [
    { column: 'Nr', target: 'number' },
    { column: 'Wer', target: null },
  ]);
  expect(values).toEqual({ column_0: 'number' });
  expect(chosenMapping(table.headers, { ...values, column_2: 'last_name', column_3: '' })).toEqual([
    { column: 'Nr', target: 'number' },
    { column: 'Wer', target: 'last_name' },
    { column: 'Tag', target: null },
  ]);
});
