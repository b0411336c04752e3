import type { ClockKind } from './vocabulary.ts';

/** A day that somebody must not miss. Holds no personal data: what it is about is named by ids. */
export type Clock = {
  readonly kind: ClockKind;
  /** The day, `YYYY-MM-DD` in Europe/Berlin. */
  readonly on: string;
  /** Id of the row that the day comes from: consent, task, referral, document; the case where it is the case itself. */
  readonly subject: string;
};

/** When somebody hears of a clock: so many days before (negative: after), and from when on the deputy hears of it too. */
export type ClockRule = {
  readonly kind: ClockKind;
  readonly days_before: readonly number[];
  /** From this many days before on, deputy and coordination are told as well. */
  readonly escalate_from: number | null;
};
