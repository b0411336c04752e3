import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOfName } from './key-of-name.ts';

it('makes a key of a name', () => {
  expect(keyOfName('Bleiberecht Köln-Süd')).toBe('bleiberecht_koeln_sued');
  expect(keyOfName('2. Weg für Łódź & Großstadt')).toBe('weg_fuer_odz_grossstadt');
  expect(keyOfName('???')).toBe('kooperation');
});

it('is a key, whatever the name', () => {
  fc.assert(fc.property(fc.string(), (name) => void expect(keyOfName(name)).toMatch(/^[a-z][a-z0-9_]{0,47}$/)));
});
