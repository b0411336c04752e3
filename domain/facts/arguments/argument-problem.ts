import type { z } from 'zod';
import type { DefinitionProblem } from '../definition-problem.ts';
import type { FactFunction } from '../fact-function.ts';
import type { ReadingDefinition } from '../reading-definition.ts';
import { describeArguments, type ArgumentField } from './describe-arguments.ts';
import type { Beside } from './form.ts';

/**
 * The first thing wrong with the arguments of a function, or undefined. The schema says what an argument may be, the form
 * what makes sense beside the others.
 */
export function argumentProblem(
  fact: FactFunction,
  given: Beside,
  readings: readonly ReadingDefinition[],
): DefinitionProblem | undefined {
  const labelOf = (name: string) => fact.words[name]?.[0] ?? name;
  const problem = (name: string, de: string, en: string): DefinitionProblem => ({
    field: `arguments.${name}`,
    de: `„${labelOf(name)}“: ${de}`,
    en: `arguments.${name}: ${en}`,
  });
  const parsed = fact.arguments.safeParse(given);
  const issue = parsed.error?.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const known = Object.values(fact.words).map(([label]) => `„${label}“`);
    const de = `diese Angabe kennt die Funktion „${fact.label.de}“ nicht. Sie kennt: ${known.join(', ')}.`;
    return problem(issue.keys[0] ?? '', de, 'there is no such argument');
  }
  if (issue) return problem(String(issue.path[0] ?? ''), inGerman(issue), issue.message);

  const fields = describeArguments(fact, given);
  for (const [name, value] of Object.entries(given)) {
    const field = fields.find((one) => one.name === name);
    if (!field) {
      if (value === false) continue;
      return problem(name, 'das passt nicht zu den übrigen Angaben. Bitte leer lassen.', 'does not fit the others');
    }
    const stray = strayValue(field, value, readings);
    if (stray !== undefined)
      return problem(
        name,
        `„${stray}“ steht hier nicht zur Wahl. Bitte einen Eintrag der Liste wählen.`,
        `no choice: ${stray}`,
      );
  }
  return undefined;
}

/** A value that is on no list, and no reading that would give one. */
function strayValue(
  { form }: ArgumentField,
  value: unknown,
  readings: readonly ReadingDefinition[],
): string | undefined {
  if (form.kind !== 'one' && form.kind !== 'several') return undefined;
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const { prefix, fits } = form.readings ?? { prefix: undefined, fits: () => false };
  return values.find((one) => {
    if (prefix !== undefined && one.startsWith(prefix)) {
      const reading = readings.find(({ key }) => key === one.slice(prefix.length));
      if (prefix !== '') return !reading?.options.every((option) => fits(option.value));
      if (reading) return false;
    }
    return form.other !== true && !form.choices.some((choice) => choice.value === one);
  });
}

function inGerman(issue: z.ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.received === 'undefined' || issue.received === 'null'
        ? 'fehlt. Bitte ausfüllen.'
        : 'hat die falsche Form.';
    case 'too_small':
      return issue.type === 'array' ? 'bitte mindestens einen Eintrag wählen.' : `mindestens ${String(issue.minimum)}.`;
    case 'invalid_enum_value':
      return `„${String(issue.received)}“ steht hier nicht zur Wahl. Bitte einen Eintrag der Liste wählen.`;
    case 'custom':
      return typeof issue.params?.['de'] === 'string' ? issue.params['de'] : conditionText(issue.message);
    case 'invalid_union':
      return conditionText(JSON.stringify(issue.unionErrors.map(({ message }) => message)));
    default:
      return 'hat die falsche Form. Bitte einen Eintrag der Liste wählen.';
  }
}

const conditionText = (message: string): string =>
  /_null|_empty/.test(message)
    ? '„Ist leer“ und „ist nicht leer“ sind nicht erlaubt: was niemand weiß, bleibt unbekannt.'
    : 'unvollständig. Bitte jede Zeile ganz ausfüllen oder löschen.';
