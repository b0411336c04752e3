import { checkDefinition, type DefinitionContext } from '../../../../domain/facts/check-definition.ts';
import type { FactDefinition } from '../../../../domain/facts/definition.ts';
import { caseFacts } from '../../../collections/case-facts.ts';
import type { Payload } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { factOfRow } from './fact-of-row.ts';

/** Columns that the table has anyway. */
const TAKEN = new Set(caseFacts([]).fields.map(({ field }) => field));

/**
 * The definition in a complete row.
 * @throws GuardError with place, reason and way out when it could not be derived, stored or told apart.
 */
export function checkFact(row: Payload, context: DefinitionContext): FactDefinition {
  const fact = factOfRow(row);
  if (TAKEN.has(fact.key) || context.others.some(({ key }) => key === fact.key))
    throw invalidRow(
      'key',
      `Die Kennung „${fact.key}“ ist schon vergeben. Bitte eine andere wählen, oder leer lassen: dann wird sie aus dem Namen gebildet.`,
      `The key "${fact.key}" is taken.`,
    );
  const problem = checkDefinition(fact, context);
  if (problem) throw invalidRow(problem.field, problem.de, problem.en);
  return fact;
}
