import type { WordingOf } from '../../domain/eligibility/condition-words.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { ReadingDefinition } from '../../domain/facts/reading-definition.ts';
import { formWords } from './form-words.ts';

type ValueWord = (value: string) => string | undefined;

/** The words for the facts of the catalogue: their own labels; values as the reading or the form calls them. */
export function wordingOf(facts: readonly FactDefinition[], readings: readonly ReadingDefinition[]): WordingOf {
  const valueWordOf = ({ function: name, arguments: args }: FactDefinition): ValueWord | undefined => {
    if (name === 'reading') {
      const options = readings.find(({ key }) => key === args['key'])?.options;
      return (value) => options?.find((option) => option.value === value)?.label.de;
    }
    const path = typeof args['path'] === 'string' ? args['path'].replaceAll('.', '_') : '';
    return (formWords('persons', path) ?? formWords('cases', path))?.valueWord;
  };
  const known = new Map(
    facts.map((fact) => [fact.key, { label: fact.label.de, type: fact.type, valueWord: valueWordOf(fact) }]),
  );
  return (fact) => known.get(fact);
}
