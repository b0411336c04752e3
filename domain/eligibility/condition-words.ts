import { comparisonWords } from './comparison-words.ts';
import type { Comparison, Condition, Operator } from './condition-schema.ts';
import type { FactWording } from './fact-wording.ts';

/** The German words for facts; undefined when there is no such fact. */
export type WordingOf = (fact: string) => FactWording | undefined;

/** A condition in German: one statement, or several of which all or any must hold. */
export type ConditionWords = string | { readonly join: 'all' | 'any'; readonly parts: readonly ConditionWords[] };

/**
 * Says a condition in German, for people who decide by it and for lawyers who check it. It says exactly what is
 * compared: `{stay_since: {_lte: $NOW(-6 years)}}` is "… seit mindestens sechs Jahren".
 * @throws TypeError naming a fact or value for which there is no word.
 */
export function conditionWords(condition: Condition, wordingOf: WordingOf): ConditionWords {
  const of = (part: Condition) => conditionWords(part, wordingOf);
  if ('_and' in condition) return join('all', (condition._and as Condition[]).map(of));
  if ('_or' in condition) return join('any', (condition._or as Condition[]).map(of));
  const comparisons = Object.entries(condition as Record<string, Comparison>).flatMap(([fact, comparison]) => {
    const wording = wordingOf(fact);
    if (!wording) throw new TypeError(`there are no words for the fact "${fact}"`);
    return Object.entries(comparison).map(([operator, operand]) =>
      comparisonWords(wording, operator as Operator, Array.isArray(operand) ? operand : [operand]),
    );
  });
  return join('all', comparisons);
}

/** One part needs no joining; parts joined alike are one list. */
function join(how: 'all' | 'any', parts: readonly ConditionWords[]): ConditionWords {
  const flat = parts.flatMap((part) => (typeof part === 'object' && part.join === how ? part.parts : [part]));
  const [only] = flat;
  return only !== undefined && flat.length === 1 ? only : { join: how, parts: flat };
}
