import { factsInCondition } from '../law/facts-named.ts';
import { conditionsIn } from './arguments/conditions-in.ts';
import type { FactDefinition } from './definition.ts';
import { FACT_FUNCTIONS } from './functions/index.ts';

/** The facts that a fact leans on: those that the condition over children compares. */
export function leansOn({ function: name, arguments: given }: FactDefinition): string[] {
  const fact = FACT_FUNCTIONS[name];
  return fact
    ? conditionsIn(fact, given).flatMap(({ condition, over }) =>
        over === 'case_facts' ? factsInCondition(condition) : [],
      )
    : [];
}
