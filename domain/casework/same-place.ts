import { plainLetters } from './plain-letters.ts';

/** Two names of a place or a language are the same: capitals, accents and blanks aside. */
export const samePlace = (one: string, other: string): boolean => plainLetters(one) === plainLetters(other);
