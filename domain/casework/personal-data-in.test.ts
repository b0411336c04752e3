import { describe, expect, it } from 'vitest';
import { personalDataIn } from './personal-data-in.ts';

const TODAY = '2026-11-27';

describe('personalDataIn', () => {
  it.each([
    ['Schreiben Sie an amina@example.org', ['mail']],
    ['Erreichbar unter 0151 23456789', ['phone']],
    ['Telefon +49 221/123456', ['phone']],
    ['AZR 123456789012', ['number']],
    ['BAMF 1234567-423', ['number']],
    ['Az. 32 K 12/24', ['number']],
    ['geboren 1995', ['birth_date']],
    ['geb. 1995 in Kabul', ['birth_date']],
    ['Az. 12/24', ['number']],
    ['Er ist am 01.04.1995 zur Welt gekommen.', ['birth_date']],
    ['1995-04-01', ['birth_date']],
    ['am 1.4.95', ['birth_date']],
    ['Unser Auszubildender heißt Ahmad', ['name']],
    ['Herr Ahmadi braucht Hilfe', ['name']],
    ['Es geht um Frau Öztürk, Tel. 0221 1234567', ['phone', 'name']],
  ] as const)('finds in %j: %j', (text, kinds) => expect(personalDataIn(text, TODAY)).toEqual(kinds));

  it.each([
    'Ein Auszubildender mit Duldung seit 2018, Ausbildung ab 01.08.2027, was ist möglich?',
    'Eine Frau Mitte dreißig, zwei Kinder, lebt seit sieben Jahren hier.',
    'Nächster Termin am 03.12.2026 um 14:30 Uhr.',
    'Er verdient 1.850,00 Euro, Miete 640 Euro, § 25b Abs. 1 Satz 2 Nr. 3.',
    'Im Gebäude 5 gibt es eine Sprechstunde.',
    'Familie mit drei Kindern, PLZ 50667.',
    'Frau aus Guinea, Duldung 2019 bis 2026.',
    '',
  ])('lets a general question pass: %j', (text) => expect(personalDataIn(text, TODAY)).toEqual([]));
});
