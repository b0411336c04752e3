import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownResponses } from './shown-responses.ts';

describe('what the authority learns of the responses', () => {
  it.each([
    [100, 0, 'unter 5'],
    [100, 4, 'unter 5'],
    [100, 5, '5'],
    [100, 95, '95'],
    [100, 96, 'mehr als 95'],
    [100, 100, 'mehr als 95'],
    [6, 6, 'mehr als 4'],
    [5, 5, 'mehr als 4'],
    [3, 3, 'unter 5'],
  ])('of %i letters and %i codes is %j', (letters, redeemed, shown) => {
    expect(shownResponses(letters, redeemed)).toBe(shown);
  });

  it('never tells apart fewer than five who came from none, or fewer than five who stayed away from none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 0, max: 4 }), (letters, few) => {
        expect(shownResponses(letters, few)).toBe(shownResponses(letters, 0));
        if (letters - few >= 5) expect(shownResponses(letters, letters - few)).toBe(shownResponses(letters, letters));
      }),
    );
  });
});
