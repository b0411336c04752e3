/**
 * Kleene's three truth values as numbers, so that AND is the minimum and OR the maximum.
 * `UNKNOWN` is neither: what nobody knows never becomes a no.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;
