import { checkCondition } from '../law/check/check-condition.ts';
import { argumentProblem } from './arguments/argument-problem.ts';
import { conditionsIn } from './arguments/conditions-in.ts';
import type { FactDefinition, FactType } from './definition.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import type { FactFunction } from './fact-function.ts';
import { FACT_FUNCTIONS } from './functions/index.ts';
import { keyProblem } from './key-problem.ts';
import { possibleValues } from './possible-values.ts';
import type { ReadingDefinition } from './reading-definition.ts';
import { recordFields } from './record-fields.ts';

/** What a fact definition is checked against. */
export type DefinitionContext = {
  /** The other facts. */
  readonly others: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
  /** German names of the types. */
  readonly typeLabel: (type: FactType) => string;
  /** German name of a field of a list. */
  readonly fieldLabel: (list: string, field: string) => string;
};

type Check = (definition: FactDefinition, context: DefinitionContext) => DefinitionProblem | undefined;

const NUMBERS: readonly FactType[] = ['integer', 'percent', 'cents'];

/** The first thing that keeps a definition from being derived, stored or told apart; undefined when nothing does. */
export const checkDefinition: Check = (definition, context) => {
  for (const check of CHECKS) {
    const problem = check(definition, context);
    if (problem) return problem;
  }
  return undefined;
};

const hasKey: Check = ({ key }) => keyProblem(key);

const hasOwnName: Check = ({ label }, { others }) => {
  const twin = others.find((one) => one.label.de.trim().toLowerCase() === label.de.trim().toLowerCase());
  return (
    twin && {
      field: 'label_de',
      de: `So heißt schon ein anderer Fakt („${twin.key}“). Bitte einen Namen wählen, an dem man sie unterscheidet.`,
      en: `The label is that of "${twin.key}".`,
    }
  );
};

const hasFunction: Check = ({ function: name }) =>
  FACT_FUNCTIONS[name]
    ? undefined
    : {
        field: 'function',
        de: `Die Funktion „${name}“ gibt es nicht. Bitte eine aus der Liste wählen.`,
        en: `There is no function "${name}".`,
      };

const functionOf = ({ function: name }: FactDefinition): FactFunction => {
  const found = FACT_FUNCTIONS[name];
  if (!found) throw new TypeError(`there is no function "${name}"`);
  return found;
};

const hasArguments: Check = (definition, { readings }) =>
  argumentProblem(functionOf(definition), definition.arguments, readings);

const hasConditions: Check = (definition, { others, fieldLabel }) => {
  const fact = functionOf(definition);
  for (const { name, condition, over } of conditionsIn(fact, definition.arguments)) {
    const [finding] = checkCondition(condition, recordFields(over, others, fieldLabel));
    if (finding)
      return {
        field: `arguments.${name}`,
        de: `„${fact.words[name]?.[0] ?? name}“: ${finding.de}`,
        en: `arguments.${name}: ${finding.en}`,
      };
  }
  return undefined;
};

const hasType: Check = (definition, { typeLabel }) => {
  const fact = functionOf(definition);
  const type = fact.result(definition.arguments);
  if (type === definition.type || type === undefined) return undefined;
  return {
    field: 'type',
    de: `Die Funktion „${fact.label.de}“ liefert mit diesen Angaben „${typeLabel(type)}“. Bitte diese Art wählen.`,
    en: `The function yields ${type}, not ${definition.type}.`,
  };
};

const hasOptions: Check = (definition, { readings }) => {
  const { type, options = [] } = definition;
  if (type !== 'text')
    return options.length === 0
      ? undefined
      : { field: 'options', de: 'Mögliche Werte hat nur ein Text. Bitte leeren.', en: 'Only text has options.' };
  const possible = possibleValues(definition, readings);
  const stray = possible && options.find((option) => !possible.includes(option));
  if (stray !== undefined)
    return {
      field: 'options',
      de: `Den Wert „${stray}“ kann dieser Fakt nie haben. Möglich sind: ${possible?.join(', ')}.`,
      en: `"${stray}" can never occur.`,
    };
  if (options.length > 0) return undefined;
  return {
    field: 'options',
    de: 'Ein Text braucht die Liste seiner möglichen Werte, sonst kann kein Kriterium ihn vergleichen.',
    en: 'A text needs its options.',
  };
};

const hasUnit: Check = ({ type, unit }) =>
  unit === undefined || NUMBERS.includes(type)
    ? undefined
    : { field: 'unit', de: 'Eine Einheit hat nur eine Zahl. Bitte leeren.', en: 'Only a number has a unit.' };

const hasFallback: Check = ({ type, if_nothing_known: value }) => {
  const wanted = type === 'boolean' ? 'boolean' : NUMBERS.includes(type) ? 'number' : 'nothing';
  if (value === undefined || typeof value === wanted) return undefined;
  return {
    field: 'if_nothing_known',
    de: 'Dieser Wert passt nicht zur Art des Fakts: „nein“ gibt es bei Ja/Nein, „0“ bei Zahlen, sonst bleibt er leer.',
    en: `A ${type} fact cannot be ${JSON.stringify(value)}.`,
  };
};

const CHECKS: readonly Check[] = [
  hasKey,
  hasOwnName,
  hasFunction,
  hasArguments,
  hasConditions,
  hasType,
  hasOptions,
  hasUnit,
  hasFallback,
];
