import { z } from 'zod';
import { toAppField, type Reader } from '../../directus-schema/extensions/arguments-interface/to-app-field.ts';
import { conditionSchema } from '../../domain/eligibility/condition-schema.ts';
import { conditionSentence } from '../../domain/eligibility/condition-sentence.ts';
import { conditionWords, type WordingOf } from '../../domain/eligibility/condition-words.ts';
import { describeArguments, type ArgumentField } from '../../domain/facts/arguments/describe-arguments.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import { FACT_FUNCTIONS } from '../../domain/facts/functions/index.ts';
import type { ReadingDefinition } from '../../domain/facts/reading-definition.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { germanSaid } from './german-said.ts';
import { wordingOfRows } from './wording-of.ts';

const choicesSchema = z.object({
  options: z.object({ choices: z.array(z.object({ value: z.string(), text: z.string() })).default([]) }).nullish(),
});

/** How a fact is derived from the case file: what its function is called, and each argument as the form names it. */
export function derivation(fact: FactDefinition, readings: readonly ReadingDefinition[], facts: WordingOf): string {
  const known = FACT_FUNCTIONS[fact.function];
  if (!known) throw new TypeError(`fact ${fact.key}: there is no function "${fact.function}"`);
  const reader: Reader = {
    said: germanSaid,
    pick: ([de]) => de,
    readings: readings.map(({ key, label, options }) => ({
      key,
      label: label.de,
      values: options.map(({ value }) => value),
    })),
  };
  const said = describeArguments(known, fact.arguments).flatMap((argument) => {
    const value = fact.arguments[argument.name] ?? argument.preset;
    const words = valueWords(argument, value, reader, facts);
    return words === '' ? [] : [`${argument.label}: ${words}`];
  });
  return [known.label.de, ...said].join('\n');
}

function valueWords(argument: ArgumentField, value: unknown, reader: Reader, facts: WordingOf): string {
  const { form } = argument;
  if (value === undefined || value === false || value === 0) return '';
  if (value === true) return 'ja';
  if (form.kind === 'day') return germanDay(String(value));
  if (form.kind === 'condition') {
    const over = form.over === 'case_facts' ? facts : wordingOfRows(form.over);
    return conditionSentence(conditionWords(conditionSchema.parse(value), over));
  }
  const choices = choicesSchema.parse(toAppField(argument, reader).meta).options?.choices ?? [];
  const word = (one: unknown) => choices.find((choice) => choice.value === String(one))?.text ?? String(one);
  return [value].flat().map(word).join(', ');
}
