import type { Day } from '../../time/day.ts';
import type { PersonFile } from '../schema.ts';

/** What one person's file says against itself; paths start at the person. */
export type Clash = { readonly paths: readonly string[]; readonly de: string; readonly en: string };

/** `today`: the real day, where what lies ahead of it cannot have happened. Absent: nobody said what day it is. */
export type PersonRule = (person: PersonFile, today?: Day) => readonly Clash[];
