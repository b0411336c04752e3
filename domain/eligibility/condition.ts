import type { FactType } from '../facts/definition.ts';
import type { FactRecord } from '../facts/fact-value.ts';
import type { Day } from '../time/day.ts';
import { compileComparison, type ValueTest } from './comparison.ts';
import { OPERATORS, type Comparison, type Condition, type Operator } from './condition-schema.ts';
import type { NowThreshold } from './now-threshold.ts';
import { FALSE, TRUE, UNKNOWN, type Truth } from './truth.ts';

/** A fact compared with a moving day: where an outcome can flip by the mere passing of time. */
export type Moment = { readonly fact: string; readonly threshold: NowThreshold };

export type CompiledCondition = {
  readonly test: (facts: FactRecord, asOf: Day) => Truth;
  /** Facts that keep the condition from being decided. */
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
  const { test, thresholds } = explain(fact, () => compileComparison(operator as Operator, operand, type));
  return fromTest(fact, test, thresholds);
}

function explain<T>(fact: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    throw new TypeError(`fact "${fact}": ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function fromTest(fact: string, test: ValueTest, thresholds: readonly NowThreshold[]): CompiledCondition {
  const names = [fact];
  return {
    test: (facts, asOf) => test(facts[fact], asOf),
    missing: (facts, asOf) => (test(facts[fact], asOf) === UNKNOWN ? names : []),
    facts: names,
    moments: thresholds.map((threshold) => ({ fact, threshold })),
  };
}

function all(parts: readonly CompiledCondition[]): CompiledCondition {
  const tests = parts.map(({ test }) => test);
  return join(parts, (facts, asOf) => {
    let result: Truth = TRUE;
    for (const test of tests) {
      const truth = test(facts, asOf);
      if (truth === FALSE) return FALSE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  });
}

function any(parts: readonly CompiledCondition[]): CompiledCondition {
  const tests = parts.map(({ test }) => test);
  return join(parts, (facts, asOf) => {
    let result: Truth = FALSE;
    for (const test of tests) {
      const truth = test(facts, asOf);
      if (truth === TRUE) return TRUE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  });
}

function join(parts: readonly CompiledCondition[], test: CompiledCondition['test']): CompiledCondition {
  return {
    test,
    missing: (facts, asOf) =>
      test(facts, asOf) === UNKNOWN ? [...new Set(parts.flatMap((part) => part.missing(facts, asOf)))] : [],
    facts: [...new Set(parts.flatMap((part) => part.facts))],
    moments: parts.flatMap((part) => part.moments),
  };
}
