import { z } from 'zod';
import type { Condition } from '../eligibility/condition-schema.ts';
import { THRESHOLD_KINDS } from '../cooperation/vocabulary.ts';

export const thresholdSchema = z.object({
  kind: z.enum(THRESHOLD_KINDS),
  /** Years, also parts of one: 1.5. */
  years: z.number().min(0),
});

export type Threshold = z.infer<typeof thresholdSchema>;

/** The fact that says since when, where a threshold counts years. */
export const SINCE: Readonly<Record<Threshold['kind'], string | null>> = {
  duldung: 'duldung_possession_since',
  stay: 'first_entry_on',
  permit_104c: null,
};

/**
 * A programme's threshold as a condition over the facts of a case: so many years, and a Duldung (or, where years of stay
 * count, § 104c) today. Years are counted in whole months (§ 188 Abs. 2 BGB).
 */
export function thresholdCondition({ kind, years }: Threshold): Condition {
  const ago = `$NOW(-${Math.round(years * 12)} months)`;
  switch (kind) {
    case 'duldung':
      return { _and: [{ duldung_possession_since: { _lte: ago } }, { duldung_paper_now: { _eq: true } }] };
    case 'stay':
      return {
        _and: [
          { first_entry_on: { _lte: ago } },
          { _or: [{ duldung_paper_now: { _eq: true } }, { holds_104c: { _eq: true } }] },
        ],
      };
    case 'permit_104c':
      return { holds_104c: { _eq: true } };
  }
}
