import type { FactDefinition } from './definition.ts';
import { leansOn } from './leans-on.ts';

/** Asked for by derivation itself: it tells whose children the principal's are. */
const ASKED_BY_DERIVATION = ['relation_to_principal'];

/**
 * The definitions of the given facts and of all facts that these rest on, in their order. Nothing else can change them:
 * deriving with these alone gives the same values.
 */
export function factsBehind(keys: Iterable<string>, definitions: readonly FactDefinition[]): readonly FactDefinition[] {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const needed = new Set([...keys, ...ASKED_BY_DERIVATION]);
  // Grows while it is walked.
  for (const key of needed) {
    const definition = byKey.get(key);
    if (definition) for (const fact of leansOn(definition)) needed.add(fact);
  }
  return definitions.filter(({ key }) => needed.has(key));
}
