import type { FactDefinition } from '../../../domain/facts/definition.ts';
import { statementWord } from '../case-words.ts';
import { date, decimal, field, integer, text, yesNo, type FieldOptions } from './scalar.ts';
import type { JsonObject } from './json.ts';
import type { FieldSpec } from './types.ts';

/** A repeated statement is chosen by the words of the form that it comes from. */
function choicesOf(fact: FactDefinition, options: readonly string[]): JsonObject[] {
  const known = statementWord(String(fact.arguments['path']))?.choices ?? [];
  return options.map((value) => ({ value, text: known.find((one) => one.value === value)?.text ?? value }));
}

/** The column of `case_facts` that holds a fact: the filter builder offers the operators of its type. */
export function factColumn(fact: FactDefinition): FieldSpec {
  const label = [fact.label.de, fact.label.en] as const;
  const options: FieldOptions = { readonly: true, note: [fact.hint?.de, fact.citation].filter(Boolean).join(' · ') };
  switch (fact.type) {
    case 'date':
      return date(fact.key, label, options);
    case 'boolean':
      return yesNo(fact.key, label, options);
    case 'integer':
    case 'cents':
      return integer(fact.key, label, options);
    case 'percent':
      return decimal(fact.key, label, options);
    case 'text':
      return fact.options
        ? field(
            fact.key,
            label,
            'string',
            {
              interface: 'select-dropdown',
              options: { allowNone: true, choices: choicesOf(fact, fact.options) },
            },
            options,
          )
        : text(fact.key, label, options);
  }
}
