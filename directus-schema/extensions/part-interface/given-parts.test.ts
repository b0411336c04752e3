import { describe, expect, it } from 'vitest';
import { givenParts } from './given-parts.ts';

describe('a part with its own form', () => {
  it('keeps what is filled in', () => {
    expect(givenParts({ basis: '25b-1', outcomes: [], subject: null, strict: false, least: 0 })).toEqual({
      basis: '25b-1',
      strict: false,
      least: 0,
    });
  });

  it('is empty when nothing is', () => {
    expect(givenParts({ basis: '', outcomes: [] })).toBeNull();
  });
});
