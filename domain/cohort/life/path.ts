import type { RESIDENCE_STATUSES } from '../../case-file/vocabulary.ts';

/** Which status a life has led to, and what must hold for it to be open to the person. */
export type Path = {
  readonly status: (typeof RESIDENCE_STATUSES)[number];
  /** Weight among the paths that are open to the person. */
  readonly weight: number;
  /** Rather for those with good fortune, or with ill. */
  readonly fortune?: 'good' | 'ill';
  /** First and last day on which the status could begin. */
  readonly since?: string;
  readonly until?: string;
  /** The status lasts no longer than this. */
  readonly months?: number;
  /** Age in full years at its beginning: least and most. */
  readonly ages?: readonly [least: number, most: number];
  /** Only for whoever came by this day. */
  readonly enteredBy?: string;
  /** What it comes after, and how long that lasts. */
  readonly follows?: { readonly status: Path['status']; readonly months: number };
  /** Only after so many years in the country. */
  readonly years?: number;
};
