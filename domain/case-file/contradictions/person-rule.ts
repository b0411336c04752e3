import type { Day } from '../../time/day.ts';
import type { PersonFile } from '../schema.ts';
import type { DatedStatement } from './dated-statements.ts';

/** What one person's file says against itself; paths start at the person. */
export type Clash = { readonly paths: readonly string[]; readonly de: string; readonly en: string };

/** What the rules ask of besides the file. */
export type Beside = {
  /** The real day: what lies ahead of it cannot have happened. Absent: nobody said what day it is. */
  readonly today: Day | undefined;
  /** All that the file dates, once for all rules. */
  readonly dated: readonly DatedStatement[];
};

export type PersonRule = (person: PersonFile, beside: Beside) => readonly Clash[];
