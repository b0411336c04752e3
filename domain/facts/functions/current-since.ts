import { z } from 'zod';
import { conditionSchema } from '../../eligibility/condition-schema.ts';
import { dayOf, NOT_YET } from '../../time/calendar.ts';
import { chainBack } from '../chain-back.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';
import { gapTolerance } from '../gap-tolerance.ts';
import { periodsOf, type Reading } from '../period.ts';
import { compileTally } from '../tally.ts';

const schema = z.strictObject({
  list: z.enum(['employments', 'education', 'residence_periods']),
  where: conditionSchema.optional(),
  gap: z.union([z.number().int().min(0), z.string()]).default(0),
  /** A fixed day to count back from instead of the day asked about. */
  until: z.string().optional(),
  /** Whose rows: `partner` asks what holds of the other of two partners. */
  person: z.enum(['self', 'partner']).default('self'),
});

/**
 * Since when an unbroken chain of rows holds on a fixed day or the day asked about; `not_yet` when none does, also of the
 * partner of somebody who is known to have none.
 */
export const currentSince = defineFactFunction(schema, ({ list, where, gap, until, person: whose }) => {
  const tally = compileTally({ list, where, as_of_erased: false });
  const fixed = until === undefined ? undefined : dayOf(until);
  return (self, context) => {
    const person = whose === 'self' ? self : self.partner;
    if (person === null) return { value: NOT_YET, evidence: [] };
    if (person === undefined) return UNKNOWN_FINDING;
    const { complete, sure, maybe } = tally(person, context);
    if (sure.length + maybe.length === 0 && !complete) return { value: null, evidence: [] };
    const since = (reading: Reading) => {
      const periods = periodsOf(reading === 'longest' ? [...sure, ...maybe] : sure, reading);
      return chainBack(periods, fixed ?? context.asOf, gapTolerance(gap, context), Number.NEGATIVE_INFINITY);
    };
    const max = since('shortest')?.start ?? NOT_YET;
    const min = complete ? (since('longest')?.start ?? NOT_YET) : Number.NEGATIVE_INFINITY;
    const evidence = (since('longest')?.links ?? []).map(({ row }) => row.evidence);
    return { value: min === max ? min : { min, max }, evidence };
  };
});
