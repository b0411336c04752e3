import type { FactType } from '../facts/definition.ts';
import type { FactRecord } from '../facts/fact-value.ts';
import type { Day } from '../time/day.ts';
import { compileCondition, type Moment } from './condition.ts';
import type { Condition } from './condition-schema.ts';
import { decide } from './decide.ts';
import type { Truth } from './truth.ts';

export type RecordCondition = {
  readonly test: (record: FactRecord, asOf: Day) => Truth;
  readonly moments: readonly Moment[];
};

/** A condition over something that has names and no fixed places: a row of a list, the facts of a child. */
export function compileRecordCondition(
  condition: Condition,
  typeOf: (name: string) => FactType | undefined,
): RecordCondition {
  const names: string[] = [];
  const slotOf = (name: string) => {
    const type = typeOf(name);
    if (!names.includes(name)) names.push(name);
    return type && { slot: names.indexOf(name), type };
  };
  const { first, moments } = compileCondition(condition, slotOf);
  const test = (record: FactRecord, asOf: Day) =>
    decide(
      first,
      names.map((name) => record[name]),
      asOf,
    );
  return { test, moments };
}
