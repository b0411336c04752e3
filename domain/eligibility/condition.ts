import type { FactType } from '../facts/definition.ts';
import type { FactRecord } from '../facts/fact-value.ts';
import type { Day } from '../time/day.ts';
import { compileComparison, type FactTest } from './comparison.ts';
import { OPERATORS, type Comparison, type Condition, type Operator } from './condition-schema.ts';
import type { NowThreshold } from './now-threshold.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

/** A fact compared with a moving day: where an outcome can flip by the mere passing of time. */
export type Moment = { readonly fact: string; readonly threshold: NowThreshold };

export type CompiledCondition = {
  readonly test: FactTest;
  /** Names the facts that keep the condition from being decided. */
  readonly missing: (facts: FactRecord, asOf: Day) => readonly string[];
  readonly facts: readonly string[];
  readonly moments: readonly Moment[];
};

/** The type of a fact, or undefined when there is no such fact. */
export type TypeOf = (fact: string) => FactType | undefined;

/**
 * Compiles a condition in Directus filter syntax once, to closures.
 * @throws TypeError naming the fact when it does not exist or does not have the operator.
 */
export function compileCondition(condition: Condition, typeOf: TypeOf): CompiledCondition {
  if ('_and' in condition) return all((condition._and as Condition[]).map((part) => compileCondition(part, typeOf)));
  if ('_or' in condition) return any((condition._or as Condition[]).map((part) => compileCondition(part, typeOf)));
  const leaves = Object.entries(condition as Record<string, Comparison>).flatMap(([fact, comparison]) =>
    Object.entries(comparison).map(([operator, operand]) => leaf(fact, operator, operand, typeOf)),
  );
  return leaves.length === 1 && leaves[0] ? leaves[0] : all(leaves);
}

function leaf(fact: string, operator: string, operand: unknown, typeOf: TypeOf): CompiledCondition {
  const type = typeOf(fact);
  if (!type) throw new TypeError(`unknown fact "${fact}"`);
  if (!OPERATORS.includes(operator as Operator)) throw new TypeError(`fact "${fact}": unknown operator ${operator}`);
  const { test, thresholds } = explain(fact, () => compileComparison(fact, operator as Operator, operand, type));
  const names = [fact];
  return {
    test,
    missing: (facts, asOf) => (test(facts, asOf) === UNKNOWN ? names : NOTHING),
    facts: names,
    moments: thresholds.map((threshold) => ({ fact, threshold })),
  };
}

const NOTHING: readonly string[] = [];

function explain<T>(fact: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    throw new TypeError(`fact "${fact}": ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const all = (parts: readonly CompiledCondition[]) => parts.reduce((first, second) => join(first, second, and));
const any = (parts: readonly CompiledCondition[]) => parts.reduce((first, second) => join(first, second, or));

/** Kleene: AND is the minimum, decided by the first FALSE. */
const and =
  (first: FactTest, second: FactTest): FactTest =>
  (facts, asOf) => {
    const one = first(facts, asOf);
    if (one === FALSE) return FALSE;
    const other = second(facts, asOf);
    return other < one ? other : one;
  };

/** Kleene: OR is the maximum, decided by the first TRUE. */
const or =
  (first: FactTest, second: FactTest): FactTest =>
  (facts, asOf) => {
    const one = first(facts, asOf);
    if (one === TRUE) return TRUE;
    const other = second(facts, asOf);
    return other > one ? other : one;
  };

function join(first: CompiledCondition, second: CompiledCondition, combine: typeof and): CompiledCondition {
  const test = combine(first.test, second.test);
  return {
    test,
    missing: (facts, asOf) => {
      if (test(facts, asOf) !== UNKNOWN) return NOTHING;
      const [some, more] = [first.missing(facts, asOf), second.missing(facts, asOf)];
      if (more.length === 0) return some;
      return some.length === 0 ? more : [...some, ...more.filter((fact) => !some.includes(fact))];
    },
    facts: [...new Set([...first.facts, ...second.facts])],
    moments: [...first.moments, ...second.moments],
  };
}
