import { describe, expect, it } from 'vitest';
import { checkRows, mappingProblem } from './check-rows.ts';
import { readCell } from './read-cell.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { TARGETS } from './targets.ts';

const target = (key: string) => {
  const found = TARGETS.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('suggestMapping', () => {
  it('knows the headers that offices use, one statement once', () => {
    const headers = [
      'Fall-Nr.',
      'Name',
      'Vorname',
      'geb. am',
      'Staatsangehörigkeit',
      'Status',
      'Status seit',
      'Bemerkung',
    ];
    expect(suggestMapping(headers).map(({ target: to }) => to)).toEqual([
      'number',
      'last_name',
      'first_name',
      'birth_date',
      'nationality',
      'residence_status',
      'residence_since',
      null,
    ]);
    expect(
      suggestMapping(['Aktenzeichen', 'Nr', 'E-Mail', 'Tel.', 'Dolmetscher nötig']).map((one) => one.target),
    ).toEqual(['number', null, 'mail', 'phone', 'interpreter_needed']);
  });

  it('knows its own labels', () => {
    expect(suggestMapping(TARGETS.map(({ label }) => label)).map((one) => one.target)).toEqual(
      TARGETS.map(({ key }) => key),
    );
  });
});

describe('readCell', () => {
  it.each([
    ['birth_date', '1.4.1995', '1995-04-01'],
    ['birth_date', '01.04.95', '1995-04-01'],
    ['birth_date', '04.1995', '1995-04'],
    ['birth_date', 1995, '1995'],
    ['birth_date', new Date('1995-04-01T00:00:00Z'), '1995-04-01'],
    ['birth_date', '1995-04-01', '1995-04-01'],
    ['no_post', 'X', true],
    ['no_post', 'Nein', false],
    ['residence_status', 'Duldung nach § 60a', 'duldung'],
    ['residence_status', 'Duldung § 60b', 'duldung_60b'],
    ['residence_status', 'Chancen-Aufenthalt', 'permit_104c'],
    ['last_name', '  Ünal ', 'Ünal'],
    ['last_name', '   ', null],
  ] as const)('%s: %j is %j', (key, cell, value) => expect(readCell(cell, target(key))).toEqual({ value }));

  it.each([
    ['birth_date', '31.02.1995'],
    ['birth_date', 'gestern'],
    ['opened_on', '2024'],
    ['no_post', 'vielleicht'],
    ['residence_status', 'Urlaub'],
    ['phone', '0'.repeat(61)],
  ] as const)('%s: %j is refused with a way out, and not repeated', (key, cell) => {
    const read = readCell(cell, target(key));
    if (!('reason' in read)) throw new Error('was taken');
    expect(read.wayOut).toMatch(/^Bitte/);
    if (cell.length > 4) expect(read.reason + read.wayOut).not.toContain(cell);
  });
});

describe('checkRows', () => {
  const headers = ['Aktenzeichen', 'Nachname', 'Geburtsdatum'];
  const mapping = suggestMapping(headers);

  it('lists every problem of a wrong row and takes no half of it', () => {
    const { good, problems, failed } = checkRows(
      {
        headers,
        rows: [
          ['A1', 'Eins', '1.1.1990'],
          ['', 'Zwei', '40.1.1990'],
          [null, null, ' '],
          ['A1', 'Drei', null],
        ],
      },
      mapping,
    );
    expect(good).toEqual([{ row: 2, values: { number: 'A1', last_name: 'Eins', birth_date: '1990-01-01' } }]);
    expect(failed).toBe(2);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Geburtsdatum'],
      [3, 'Aktenzeichen'],
      [5, 'Aktenzeichen'],
    ]);
    expect(problems[2]?.reason).toContain('Zeile 2');
  });

  it.each([
    [[{ column: 'Fehlt', target: 'number' }], 'keine Spalte „Fehlt“'],
    [[{ column: 'Nachname', target: 'haarfarbe' }], 'keine bekannte Angabe'],
    [
      [
        { column: 'Nachname', target: 'number' },
        { column: 'Aktenzeichen', target: 'number' },
      ],
      'zwei Spalten',
    ],
    [[{ column: 'Nachname', target: 'last_name' }], 'Aktenzeichen'],
  ])('says what is wrong with a mapping', (wrong, text) => expect(mappingProblem(headers, wrong)).toContain(text));
});
