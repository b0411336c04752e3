import { checkOperand } from './check-operand.ts';
import type { Finding } from './finding.ts';
import type { KnownFacts } from './known-facts.ts';
import { isOperatorOf, operatorWords } from './operator-words.ts';

const ASKS_WHETHER_KNOWN = ['_null', '_nnull', '_empty', '_nempty'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks a condition as the filter builder writes it: only facts that exist, only operators and values that their types
 * have. Empty groups say nothing and are no fault.
 */
export function checkCondition(condition: unknown, facts: KnownFacts): Finding[] {
  if (condition === null || condition === undefined) return [];
  if (!isObject(condition)) return [{ de: 'Das ist kein Filter.', en: 'The condition is no filter.' }];
  return Object.entries(condition).flatMap(([name, part]) => {
    if (name === '_and' || name === '_or')
      return Array.isArray(part)
        ? part.flatMap((one) => checkCondition(one, facts))
        : [{ de: 'Eine Gruppe des Filters ist keine Liste.', en: `${name} is no list.` }];
    return checkComparison(name, part, facts);
  });
}

function checkComparison(name: string, part: unknown, facts: KnownFacts): Finding[] {
  const fact = facts.get(name);
  if (!fact)
    return [
      { de: `Es gibt keinen Fakt „${name}“. Bitte einen aus der Liste wählen.`, en: `There is no fact "${name}".` },
    ];
  const comparisons = isObject(part) ? Object.entries(part) : [];
  if (comparisons.length === 0)
    return [
      {
        de: `Beim Fakt „${fact.label.de}“ fehlt der Vergleich. Bitte ergänzen oder die Zeile löschen.`,
        en: `"${name}" is compared with nothing.`,
      },
    ];
  return comparisons.flatMap(([operator, operand]): Finding[] => {
    if (ASKS_WHETHER_KNOWN.includes(operator))
      return [
        {
          de: `Beim Fakt „${fact.label.de}“ sind „Ist leer“ und „Ist nicht leer“ nicht erlaubt: was niemand weiß, bleibt unbekannt. Bitte mit einem Wert vergleichen.`,
          en: `"${name}": ${operator} asks whether something is known; what nobody knows stays unknown.`,
        },
      ];
    if (!isOperatorOf(fact.type, operator))
      return [
        {
          de: `Der Vergleich „${operator}“ passt nicht zum Fakt „${fact.label.de}“. Möglich sind: ${operatorWords(fact.type)}.`,
          en: `"${name}" (${fact.type}) does not have the operator ${operator}.`,
        },
      ];
    const finding = checkOperand(fact, operator, operand);
    return finding ? [finding] : [];
  });
}
