import { describe, expect, it } from 'vitest';
import { toDetails } from './to-details.ts';

describe('toDetails', () => {
  it('leaves empty fields out and makes a list of lines', () => {
    expect(toDetails({ missing: ' Zeugnis A2 \n\nMietvertrag', answer_by: '', interpreter: null })).toEqual({
      missing: ['Zeugnis A2', 'Mietvertrag'],
    });
    expect(toDetails({ instructed: false, reason: 'other' })).toEqual({ instructed: false, reason: 'other' });
  });
});
