import type { PersonFacts } from '../facts/case-facts.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { FactValue } from '../facts/fact-value.ts';
import { isRange } from '../facts/is-range.ts';
import { compileCondition, type SlotOf } from '../eligibility/condition.ts';
import type { Comparison, Condition } from '../eligibility/condition-schema.ts';
import { decide } from '../eligibility/decide.ts';
import { Limit } from '../eligibility/limit.ts';
import { FALSE, TRUE, UNKNOWN } from '../eligibility/truth.ts';
import type { Day } from '../time/day.ts';
import { all, any, type Formula } from './formula.ts';
import type { Unknowns } from './unknowns.ts';

/** What a formula is built with. */
export type Asked = {
  readonly day: Day;
  readonly definitionOf: (fact: string) => FactDefinition | undefined;
  readonly unknowns: Unknowns;
};

/** What is still open for a condition on a person to be true, or to be false. */
export function conditionFormula(condition: Condition, person: PersonFacts, asked: Asked, wanted = true): Formula {
  const [every, some] = wanted ? [all, any] : [any, all];
  const of = (part: Condition) => conditionFormula(part, person, asked, wanted);
  if ('_and' in condition) return every((condition._and as Condition[]).map(of));
  if ('_or' in condition) return some((condition._or as Condition[]).map(of));
  return every(
    Object.entries(condition as Record<string, Comparison>).flatMap(([fact, comparison]) =>
      Object.entries(comparison).map(([operator, operand]) => leaf(fact, operator, operand, person, asked, wanted)),
    ),
  );
}

function leaf(
  fact: string,
  operator: string,
  operand: string | number | boolean | (string | number | boolean)[],
  person: PersonFacts,
  { day, definitionOf, unknowns }: Asked,
  wanted: boolean,
): Formula {
  const definition = definitionOf(fact);
  if (!definition) throw new TypeError(`unknown fact "${fact}"`);
  const { type, options = [] } = definition;
  const slotOf: SlotOf = () => ({ slot: 0, type });
  const { first } = compileCondition({ [fact]: { [operator]: operand } } as Condition, slotOf);
  const goal = wanted ? TRUE : FALSE;
  const value = person.values[fact] ?? null;
  const truth = decide(first, [value], day);
  if (truth !== UNKNOWN) return truth === goal;

  const unknown = unknowns.fact(definition, person);
  const clock = isRange(value) && value.clock !== undefined ? Math.min(value.clock, day) : day;
  for (const limit of [operand].flat()) unknown.consider(new Limit(limit, type).on(clock), type);
  for (const one of type === 'boolean' ? [true, false] : options) unknown.consider(one, type);
  return { unknown, holds: (one: FactValue) => decide(first, [one], day) === goal };
}
