import { listFieldWord, statementWord, type CaseWord } from '../../directus-schema/collections/case-words.ts';
import type { WordingOf } from '../../domain/eligibility/condition-words.ts';
import { LIST_FIELDS } from '../../domain/facts/case-fields.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { ReadingDefinition } from '../../domain/facts/reading-definition.ts';
import { germanSaid } from './german-said.ts';

type ValueWord = (value: string) => string | undefined;

/** A value as the form calls it; where staff write it freely it stands for itself. */
const ofForm = (word: CaseWord | undefined): ValueWord | undefined =>
  word &&
  ((value) => {
    if (word.choices.length === 0) return value;
    const text = word.choices.find((choice) => choice.value === value)?.text;
    return text === undefined ? undefined : germanSaid(text);
  });

/** The words for the facts of the catalogue: their own labels; values as the reading or the form calls them. */
export function wordingOf(facts: readonly FactDefinition[], readings: readonly ReadingDefinition[]): WordingOf {
  const valueWordOf = ({ function: name, arguments: args }: FactDefinition): ValueWord | undefined => {
    if (name === 'reading') {
      const options = readings.find(({ key }) => key === args['key'])?.options;
      return (value) => options?.find((option) => option.value === value)?.label.de;
    }
    return typeof args['path'] === 'string' ? ofForm(statementWord(args['path'])) : undefined;
  };
  const known = new Map(
    facts.map((fact) => [fact.key, { label: fact.label.de, type: fact.type, valueWord: valueWordOf(fact) }]),
  );
  return (fact) => known.get(fact);
}

/** The words for the fields of the rows of a list, as its form calls them. */
export const wordingOfRows =
  (list: string): WordingOf =>
  (name) => {
    const type = LIST_FIELDS.get(list)?.get(name)?.type;
    const word = listFieldWord(list, name);
    return word && type && type !== 'codes' ? { label: word.label[0], type, valueWord: ofForm(word) } : undefined;
  };
