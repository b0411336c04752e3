import { firstFree } from '../first-free.ts';

/** The first free name of a version: `25b-1@2027-01-01`, the next one with the same first day `25b-1@2027-01-01.2`. */
export const versionName = (basis: string, validFrom: string, taken: readonly string[]): string =>
  firstFree(`${basis}@${validFrom}`, taken);
