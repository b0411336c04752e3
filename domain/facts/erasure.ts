import { compileRecordCondition } from '../eligibility/record-condition.ts';
import { TRUE, UNKNOWN, type Truth } from '../eligibility/truth.ts';
import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import type { FactRecord, FactValue } from './fact-value.ts';

const isReached = compileRecordCondition({ day: { _lte: '$NOW' } }, () => 'date').test;
const reached = (day: FactValue, asOf: Day): Truth => isReached({ day }, asOf);

/**
 * Whether a conviction may be held against the person on a day: final by then and not erased
 * (§ 51 Abs. 1 BZRG: "dürfen … nicht mehr vorgehalten und nicht zu ihrem Nachteil verwertet werden").
 * An absent erasure date means that it stands in the register.
 */
export function isUsable(row: FactRecord, asOf: Day): Truth {
  const final = row.final_on === undefined ? finalFlag(row.final) : reached(row.final_on, asOf);
  return Math.min(final, isKept(row, asOf)) as Truth;
}

/** Whether a conviction is not erased on a day. */
export const isKept = ({ erased_on }: FactRecord, asOf: Day): Truth =>
  erased_on === undefined ? TRUE : ((TRUE - reached(erased_on, asOf)) as Truth);

/** Known not to be final: an appeal is pending. */
export const isNotFinal = ({ final, final_on }: FactRecord): boolean => final === false && final_on === undefined;

const finalFlag = (flag: FactValue | undefined): Truth => (typeof flag === 'boolean' ? (flag ? 2 : 0) : UNKNOWN);

/** The days on which `isUsable` can change. */
export function usabilityDays(row: FactRecord): readonly Day[] {
  return [row.final_on, row.erased_on].flatMap((value) => {
    const bounds = boundsOf(value);
    return bounds ? [bounds.min, bounds.max].filter((day) => day < NOT_YET) : [];
  });
}
