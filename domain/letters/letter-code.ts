import { createHash, randomInt } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that nobody mistakes a letter for a number. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A new code for one letter, such as `7K3M-Q0XV-92BD`: 60 random bits, which nobody guesses. */
export function newLetterCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((group) => group.join('')).join('-');
}

/**
 * What is kept of a code: its fingerprint, from which the code cannot be read. However somebody writes it (small letters,
 * spaces, O for 0, I or L for 1), it is the same.
 * @returns null for what cannot be a code
 */
export function letterCodeHash(written: string): string | null {
  const code = written
    .toUpperCase()
    .replaceAll(/[\s\-–.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (code.length !== LENGTH || [...code].some((letter) => !ALPHABET.includes(letter))) return null;
  return createHash('sha256').update(`bleiberecht letter ${code}`).digest('hex');
}
