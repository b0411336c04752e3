import { expect, it } from 'vitest';
import { criterionNames } from './criterion-names.ts';

it('names criteria and their alternatives by their newest title', () => {
  const names = criterionNames([
    { key: '23A-09', title_de: 'Kein Weg', alternatives: null },
    { key: '25B-05', title_de: 'Lebensunterhalt', alternatives: [{ key: '25B-05b', title_de: 'Zu erwarten' }] },
    { key: '23A-09', title_de: 'Kein anderer Weg zum Aufenthalt', alternatives: [] },
  ]);
  expect(Object.fromEntries(names)).toEqual({
    '23A-09': 'Kein anderer Weg zum Aufenthalt (23A-09)',
    '25B-05': 'Lebensunterhalt (25B-05)',
    '25B-05b': 'Zu erwarten (25B-05b)',
  });
});
