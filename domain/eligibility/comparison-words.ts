import { listed } from '../listed.ts';
import type { Operator } from './condition-schema.ts';
import type { FactWording } from './fact-wording.ts';
import { dayComparisonWords } from './day-comparison-words.ts';

type Operand = string | number | boolean;

/**
 * One comparison in German.
 * @throws TypeError naming the label when a value has no word, or an operator no sense for the type.
 */
export function comparisonWords(fact: FactWording, operator: Operator, operands: readonly Operand[]): string {
  switch (fact.type) {
    case 'boolean':
      return ofBoolean(fact, operator, operands);
    case 'text':
      return ofText(fact, operator, operands);
    case 'date':
      return dayComparisonWords(fact.label, operator, operands.map(String));
    default:
      return ofNumber(fact, operator, operands.map(Number));
  }
}

const isNegated = (operator: Operator): boolean => operator === '_neq' || operator === '_nin';

function ofBoolean({ label }: FactWording, operator: Operator, operands: readonly Operand[]): string {
  if (operands.length > 1) throw new TypeError(`„${label}“: yes or no needs one value`);
  return (operands[0] === true) !== isNegated(operator) ? label : `trifft nicht zu: ${label}`;
}

function ofText({ label, valueWord }: FactWording, operator: Operator, operands: readonly Operand[]): string {
  const words = operands.map((value) => {
    const word = valueWord?.(String(value));
    if (word === undefined) throw new TypeError(`„${label}“: there is no word for "${String(value)}"`);
    return `„${word}“`;
  });
  if (!isNegated(operator)) return `${label}: ${listed(words, 'oder')}`;
  return words.length > 1 ? `${label}: weder ${listed(words, 'noch')}` : `${label}: nicht ${words.join()}`;
}

const NUMBER_WORDS: Readonly<Record<Operator, (amounts: readonly string[]) => string>> = {
  _eq: ([one]) => `genau ${one}`,
  _in: (all) => `genau ${listed(all, 'oder')}`,
  _neq: ([one]) => `nicht ${one}`,
  _nin: (all) => `nicht ${listed(all, 'und nicht')}`,
  _lt: ([one]) => `weniger als ${one}`,
  _lte: ([one]) => `höchstens ${one}`,
  _gt: ([one]) => `mehr als ${one}`,
  _gte: ([one]) => `mindestens ${one}`,
  _between: ([low, high]) => `von ${low} bis ${high}`,
  _nbetween: ([low, high]) => `nicht von ${low} bis ${high}`,
};

function ofNumber({ label, type }: FactWording, operator: Operator, operands: readonly number[]): string {
  const [only] = operands;
  if (only === 0 && (operator === '_lte' || operator === '_eq') && type === 'integer') return `${label}: keine`;
  const amounts = operands.map((amount) => {
    if (type === 'percent') return `${amount} %`;
    return type === 'cents' ? euros(amount) : String(amount);
  });
  return `${label}: ${NUMBER_WORDS[operator](amounts)}`;
}

const euros = (cents: number): string =>
  `${(cents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2, useGrouping: true })} €`;
