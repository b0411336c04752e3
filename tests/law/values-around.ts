import type { Comparison, Condition } from '../../domain/eligibility/condition-schema.ts';
import { Limit } from '../../domain/eligibility/limit.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { FactValue } from '../../domain/facts/fact-value.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { NOT_YET } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';

type Known = Exclude<FactValue, null>;

/** Every condition that the law holds, of criteria, ways and exceptions. */
export const conditionsOf = (versions: readonly RuleVersion[]): readonly Condition[] =>
  versions.flatMap(({ criteria }) =>
    criteria.flatMap(({ condition, applies_when, alternatives = [], exceptions }) =>
      [condition, applies_when, ...[...alternatives, ...exceptions].map((part) => part.condition)].flatMap((one) =>
        one ? [one] : [],
      ),
    ),
  );

/** The comparisons of a condition, fact by fact. */
export function comparisonsIn(condition: Condition): readonly (readonly [fact: string, comparison: Comparison])[] {
  if ('_and' in condition) return (condition._and as Condition[]).flatMap(comparisonsIn);
  if ('_or' in condition) return (condition._or as Condition[]).flatMap(comparisonsIn);
  return Object.entries(condition as Record<string, Comparison>);
}

/**
 * For every fact that conditions compare, the values that can make a difference on a day: each threshold and its
 * neighbours, both answers, every code. Between two of them no condition tells values apart.
 */
export function valuesAround(
  conditions: readonly Condition[],
  facts: readonly FactDefinition[],
  asOf: Day,
): ReadonlyMap<string, readonly Known[]> {
  const operands = new Map<string, (string | number | boolean)[]>();
  for (const [fact, comparison] of conditions.flatMap(comparisonsIn))
    operands.set(fact, [...(operands.get(fact) ?? []), ...Object.values(comparison).flat()]);
  return new Map(
    facts.flatMap((fact) => {
      const limits = operands.get(fact.key);
      return limits ? [[fact.key, valuesOf(fact, limits, asOf)]] : [];
    }),
  );
}

function valuesOf(
  { type, options = [] }: FactDefinition,
  operands: readonly (string | number | boolean)[],
  asOf: Day,
): readonly Known[] {
  if (type === 'boolean') return [true, false];
  if (type === 'text') return [...new Set([...operands.map(String), ...options])];
  const step = type === 'percent' ? 0.25 : 1;
  const around = operands.flatMap((operand) => {
    const limit = Number(new Limit(operand, type).on(asOf));
    return [limit - step, limit, limit + step];
  });
  const possible = type === 'date' ? [...around, NOT_YET] : around.filter((value) => value >= 0);
  return [...new Set(possible)].sort((a, b) => a - b);
}
