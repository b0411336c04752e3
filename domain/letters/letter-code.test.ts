import { describe, expect, it } from 'vitest';
import { letterCodeHash, newLetterCode } from './letter-code.ts';

describe('a code of a letter', () => {
  it('is readable, and new each time', () => {
    const codes = Array.from({ length: 500 }, newLetterCode);
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(500);
  });

  it('is the same however it is written', () => {
    const hash = letterCodeHash('70K1-Q0XV-92BD');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const written of ['70k1 q0xv 92bd', '7OKI-QOXV-92BD', ' 70KL.Q0XV–92BD ', '70K1Q0XV92BD'])
      expect(letterCodeHash(written)).toBe(hash);
    expect(letterCodeHash('70K1-Q0XV-92BE')).not.toBe(hash);
  });

  it.each(['', 'kurz', '70K1-Q0XV-92B', '70K1-Q0XV-92BDD', '70K1-Q0XV-92B!'])('is not %j', (written) => {
    expect(letterCodeHash(written)).toBe(null);
  });
});
