import type { StepEffect, StepRequirement } from '../../../domain/referral/vocabulary.ts';

/** What somebody sends along with a step, by what the step requires; the rest is seen to before the bridge opens. */
export const SENT_ALONG: Partial<Record<StepRequirement, object>> = {
  note: { note: 'Bitte den Nachweis A2 nachreichen.' },
};

/** A promise of today holds until then. */
export const promisedUntil = (today: string): string => `${Number(today.slice(0, 4)) + 1}-06-30`;

/** What somebody fills in, by what the step brings about. */
export const detailsOf = (today: string): Partial<Record<StepEffect, object>> => ({
  grant: { basis: '25b-1' },
  refuse: { reason: 'livelihood', notified_on: today },
  promise: { condition: 'Zeugnis A2 liegt vor', valid_until: promisedUntil(today) },
});
