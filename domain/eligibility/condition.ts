import type { FactType } from '../facts/definition.ts';
import type { FactRow } from '../facts/fact-value.ts';
import type { Day } from '../time/day.ts';
import { compileComparison } from './comparison.ts';
import { OPERATORS, type Comparison, type Condition, type Operator } from './condition-schema.ts';
import { decide, type Step } from './decide.ts';
import { both, either, type Lead } from './lead.ts';
import type { NowThreshold } from './now-threshold.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';
import { union } from './union.ts';

/** A fact compared with a moving day: where an outcome can flip by the mere passing of time. */
export type Moment = { readonly fact: string; readonly threshold: NowThreshold };

export type CompiledCondition = {
  readonly lead: Lead;
  readonly first: Step;
  /** Names the facts that keep an undecided condition from being decided. */
  readonly missing: (facts: FactRow, asOf: Day) => readonly string[];
  readonly facts: readonly string[];
  readonly moments: readonly Moment[];
};

/** Where a fact stands in a person's facts, and its type; undefined when there is no such fact. */
export type SlotOf = (fact: string) => { readonly slot: number; readonly type: FactType } | undefined;

/**
 * Compiles a condition in Directus filter syntax once.
 * @throws TypeError naming the fact when it does not exist or does not have the operator.
 */
export function compileCondition(condition: Condition, slotOf: SlotOf): CompiledCondition {
  if ('_and' in condition) return all((condition._and as Condition[]).map((part) => compileCondition(part, slotOf)));
  if ('_or' in condition) return any((condition._or as Condition[]).map((part) => compileCondition(part, slotOf)));
  const comparisons = Object.entries(condition as Record<string, Comparison>).flatMap(([fact, comparison]) =>
    Object.entries(comparison).map(([operator, operand]) => leaf(fact, operator, operand, slotOf)),
  );
  return all(comparisons);
}

function leaf(fact: string, operator: string, operand: unknown, slotOf: SlotOf): CompiledCondition {
  const found = slotOf(fact);
  if (!found) throw new TypeError(`unknown fact "${fact}"`);
  if (!OPERATORS.includes(operator as Operator)) throw new TypeError(`fact "${fact}": unknown operator ${operator}`);
  const { lead, thresholds } = explain(fact, () =>
    compileComparison(found.slot, operator as Operator, operand, found.type),
  );
  const names = [fact];
  const moments = thresholds.map((threshold) => ({ fact, threshold }));
  return { ...startOf(lead), missing: () => names, facts: names, moments };
}

function explain<T>(fact: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    throw new TypeError(`fact "${fact}": ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const all = (parts: readonly CompiledCondition[]): CompiledCondition => join(parts, both);
const any = (parts: readonly CompiledCondition[]): CompiledCondition => join(parts, either);

function join(parts: readonly CompiledCondition[], combine: typeof both): CompiledCondition {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    ...startOf(parts.map(({ lead }) => lead).reduce(combine)),
    missing: (row, asOf) => {
      let names: readonly string[] = [];
      for (const { first, missing } of parts)
        if (decide(first, row, asOf) === UNKNOWN) names = union(names, missing(row, asOf));
      return names;
    },
    facts: [...new Set(parts.flatMap(({ facts }) => facts))],
    moments: parts.flatMap(({ moments }) => moments),
  };
}

const startOf = (lead: Lead) => ({ lead, first: lead(TRUE, UNKNOWN, FALSE) });
