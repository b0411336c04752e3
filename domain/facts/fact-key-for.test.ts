import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKeyFor } from './fact-key-for.ts';
import { factKeySchema } from './definition.ts';

describe('the key of a new fact', () => {
  it.each([
    ['War am 06.05.2025 geduldet', [], 'war_am_06_05_2025_geduldet'],
    ['Größe der Wohnung (m²)', [], 'groesse_der_wohnung_m2'],
    ['18. Geburtstag', [], 'fakt_18_geburtstag'],
    ['Geduldet', ['geduldet', 'geduldet_2'], 'geduldet_3'],
  ])('%s, besides %j, is %s', (label, taken, key) => {
    expect(factKeyFor(label, taken)).toBe(key);
  });

  it('can always be stored, and is never one that is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (label) => {
        const key = factKeyFor(label, []);
        expect(factKeySchema.safeParse(key).success).toBe(true);
        expect(factKeyFor(label, [key])).not.toBe(key);
      }),
    );
  });
});
