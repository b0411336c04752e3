import { describe, expect, it } from 'vitest';
import { saidValue, type FieldWords } from './said-value.ts';

const words = (type: string, choices: [string, string][] = [], columns: [string, string][] = []): FieldWords => ({
  label: 'Feld',
  type,
  choices: new Map(choices),
  columns: new Map(columns),
});

describe('saidValue', () => {
  it.each<[string, unknown, FieldWords, string | null]>([
    ['nothing', null, words('string'), null],
    ['an empty text', '', words('string'), null],
    ['an empty list', [], words('json'), null],
    ['yes', true, words('boolean'), 'ja'],
    ['no, which is not nothing', false, words('boolean'), 'nein'],
    ['zero, which is not nothing', 0, words('integer'), '0'],
    ['a day', '2026-12-24', words('date'), '24.12.2026'],
    ['a moment in Berlin', '2026-07-01T22:30:00Z', words('timestamp'), '02.07.26, 00:30'],
    ['a choice', 'duldung', words('string', [['duldung', 'Duldung']]), 'Duldung'],
    ['several choices', ['a', 'b'], words('json', [['a', 'Anschrift']]), 'Anschrift\nb'],
    ['a number with a comma', 1.5, words('float'), '1,5'],
    [
      'rows of a list by their columns',
      [{ from: '2026-01-01', outcome: 'met', empty: null }],
      words(
        'json',
        [['met', 'erfüllt']],
        [
          ['from', 'Von'],
          ['outcome', 'Ergebnis'],
        ],
      ),
      'Von: 01.01.2026, Ergebnis: erfüllt',
    ],
  ])('says %s', (_what, value, field, said) => {
    expect(saidValue(value, field)).toBe(said);
  });
});
