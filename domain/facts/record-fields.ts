import { knownFacts, type KnownFact, type KnownFacts } from '../law/check/known-facts.ts';
import { LIST_FIELDS } from './case-fields.ts';

/** What a condition among the arguments of a fact may name: the fields of a list, or the facts of a child. */
export function recordFields(
  over: string,
  facts: readonly KnownFact[],
  labelOf: (list: string, field: string) => string,
): KnownFacts {
  const fields = LIST_FIELDS.get(over);
  if (!fields) return knownFacts(facts);
  return knownFacts(
    [...fields].flatMap(([key, { type, options }]): KnownFact[] => {
      const label = labelOf(over, key);
      return type === 'codes' ? [] : [{ key, type, options: options && [...options], label: { de: label, en: key } }];
    }),
  );
}
