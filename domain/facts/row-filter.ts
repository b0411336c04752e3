import type { Condition } from '../eligibility/condition-schema.ts';
import { nextFlip } from '../eligibility/next-flip.ts';
import { compileRecordCondition } from '../eligibility/record-condition.ts';
import { TRUE, type Truth } from '../eligibility/truth.ts';
import type { FactType } from './definition.ts';
import type { FactContext } from './fact-function.ts';
import type { FactRecord } from './fact-value.ts';

/** Says whether a row belongs to what a fact counts. */
export type RowFilter = (row: FactRecord, context: FactContext) => Truth;

/** Compiles the `where` of a fact over the fields of a row; comparisons with `$NOW` announce when they flip. */
export function compileRowFilter(
  where: Condition | undefined,
  typeOf: (name: string) => FactType | undefined,
): RowFilter {
  if (!where) return () => TRUE;
  const { test, moments } = compileRecordCondition(where, typeOf);
  return (row, context) => {
    const flip = moments.length > 0 ? nextFlip(moments, row, context.asOf) : undefined;
    if (flip !== undefined) context.changesOn(flip);
    return test(row, context.asOf);
  };
}
