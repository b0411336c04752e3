import type { Comparison, Condition } from '../../domain/eligibility/condition-schema.ts';
import type { Criterion } from '../../domain/law/schema.ts';

/** The facts that a criterion names, each once. */
export function factsOf({ condition, applies_when, alternatives = [], exceptions }: Criterion): readonly string[] {
  const conditions = [condition, applies_when, ...[...alternatives, ...exceptions].map((part) => part.condition)];
  return [...new Set(conditions.flatMap((one) => (one ? factsIn(one) : [])))];
}

function factsIn(condition: Condition): readonly string[] {
  if ('_and' in condition) return (condition._and as Condition[]).flatMap(factsIn);
  if ('_or' in condition) return (condition._or as Condition[]).flatMap(factsIn);
  return Object.keys(condition as Record<string, Comparison>);
}
