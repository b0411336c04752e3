import type { Condition } from '../../domain/eligibility/condition-schema.ts';
import { compileRecordCondition } from '../../domain/eligibility/record-condition.ts';
import { TRUE } from '../../domain/eligibility/truth.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { FactRecord, FactValue } from '../../domain/facts/fact-value.ts';
import type { Day } from '../../domain/time/day.ts';
import { valuesAround } from './values-around.ts';

/** So many ways to fulfil a condition are where rows start from. */
const MOST_WAYS = 4;
/** And so many are kept on the way there. */
const MOST_BETWEEN = 64;

/**
 * Records that show where a condition turns: some that fulfil it, and each of these with one fact moved to every value
 * around its thresholds, and to unknown.
 */
export function rowsAround(condition: Condition, facts: readonly FactDefinition[], asOf: Day): readonly FactRecord[] {
  const values = valuesAround([condition], facts, asOf);
  const typeOf = (fact: string) => facts.find(({ key }) => key === fact)?.type;
  const holds = (part: Condition, record: FactRecord) =>
    compileRecordCondition(part, typeOf).test(record, asOf) === TRUE;
  const fulfilling = waysTo(condition, values, holds).filter((record) => holds(condition, record));
  const starts = fulfilling.slice(0, MOST_WAYS);
  return starts.flatMap((start) => [
    start,
    ...[...values].flatMap(([fact, all]) => [...all, null].map((value) => ({ ...start, [fact]: value }))),
  ]);
}

type Values = ReturnType<typeof valuesAround>;
type Holds = (part: Condition, record: FactRecord) => boolean;

/** Records that fulfil a condition, of every branch a few. */
function waysTo(condition: Condition, values: Values, holds: Holds): readonly FactRecord[] {
  if ('_or' in condition) return (condition._or as Condition[]).flatMap((part) => waysTo(part, values, holds));
  if ('_and' in condition) {
    let found: readonly FactRecord[] = [{}];
    for (const part of condition._and as Condition[]) {
      const more = waysTo(part, values, holds);
      found = more.flatMap((one) => found.flatMap((record) => merged(record, one))).slice(0, MOST_BETWEEN);
    }
    return found;
  }
  const [fact = ''] = Object.keys(condition);
  const fitting = (values.get(fact) ?? []).filter((value: FactValue) => holds(condition, { [fact]: value }));
  return fitting.map((value) => ({ [fact]: value }));
}

/** Both records in one; none where they differ on a fact. */
function merged(some: FactRecord, more: FactRecord): readonly FactRecord[] {
  const differ = Object.keys(more).some((fact) => some[fact] !== undefined && some[fact] !== more[fact]);
  return differ ? [] : [{ ...some, ...more }];
}
