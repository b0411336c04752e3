import type { FactType } from '../../facts/definition.ts';
import { OPERATORS, type Operator } from '../../eligibility/condition-schema.ts';

const WORDS: Readonly<Record<Operator, string>> = {
  _eq: 'Gleich',
  _neq: 'Ungleich',
  _lt: 'Weniger als',
  _lte: 'Weniger oder gleich',
  _gt: 'Größer als',
  _gte: 'Größer oder gleich',
  _in: 'Ist einer von',
  _nin: 'Ist nicht einer von',
  _between: 'Ist zwischen',
  _nbetween: 'Ist nicht zwischen',
};

const OF_TYPE: Readonly<Record<FactType, readonly Operator[]>> = {
  date: OPERATORS,
  integer: OPERATORS,
  percent: OPERATORS,
  cents: OPERATORS,
  boolean: ['_eq', '_neq'],
  text: ['_eq', '_neq', '_in', '_nin'],
};

export const isOperatorOf = (type: FactType, operator: string): operator is Operator =>
  OF_TYPE[type].some((one) => one === operator);

/** The operators of a type as the filter builder calls them. */
export const operatorWords = (type: FactType): string => OF_TYPE[type].map((one) => `„${WORDS[one]}“`).join(', ');
