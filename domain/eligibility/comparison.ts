import type { FactType } from '../facts/definition.ts';
import type { FactValue, Range } from '../facts/fact-value.ts';
import { isRange } from '../facts/is-range.ts';
import { dayOf, shift } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Operator } from './condition-schema.ts';
import { parseNow, type NowThreshold } from './now-threshold.ts';
import { FALSE, TRUE, UNKNOWN, type Truth } from './truth.ts';

/** A test of one fact value on the day asked about. */
export type ValueTest = (value: FactValue | undefined, asOf: Day) => Truth;
export type CompiledComparison = { readonly test: ValueTest; readonly thresholds: readonly NowThreshold[] };

type Operand = { readonly at: (asOf: Day) => number | string | boolean; readonly now?: NowThreshold | undefined };

const truth = (holds: boolean): Truth => (holds ? TRUE : FALSE);

/** `min` and `max` decide, or nothing does. */
function decide(always: boolean, never: boolean): Truth {
  return always ? TRUE : never ? FALSE : UNKNOWN;
}

const ORDERED: Record<'_lt' | '_lte' | '_gt' | '_gte', (bounds: Range, limit: number) => Truth> = {
  _lt: ({ min, max }, limit) => decide(max < limit, min >= limit),
  _lte: ({ min, max }, limit) => decide(max <= limit, min > limit),
  _gt: ({ min, max }, limit) => decide(min > limit, max <= limit),
  _gte: ({ min, max }, limit) => decide(min >= limit, max < limit),
};

function operandOf(raw: string | number | boolean, type: FactType): Operand {
  if (type === 'date') {
    const now = parseNow(String(raw));
    if (!now) return constant(dayOf(String(raw)));
    let cachedFor = Number.NaN;
    let cached = 0;
    const at = (asOf: Day) => {
      if (asOf !== cachedFor) {
        cached = shift(asOf, now.amount, now.unit);
        cachedFor = asOf;
      }
      return cached;
    };
    return { at, now };
  }
  const expected = type === 'boolean' ? 'boolean' : type === 'text' ? 'string' : 'number';
  if (typeof raw !== expected) throw new TypeError(`a ${type} fact cannot be compared with ${JSON.stringify(raw)}`);
  return constant(raw);
}

const constant = (value: number | string | boolean): Operand => ({ at: () => value });

/** The range's own clock may have stopped before the day asked about. */
const clockOf = (bounds: Range, asOf: Day): Day =>
  bounds.clock !== undefined && bounds.clock < asOf ? bounds.clock : asOf;

function ordered(operator: keyof typeof ORDERED, operand: Operand): ValueTest {
  const onRange = ORDERED[operator];
  const at = operand.at as (asOf: Day) => number;
  const slow = (value: FactValue | undefined, asOf: Day): Truth =>
    isRange(value) ? onRange(value, at(clockOf(value, asOf))) : UNKNOWN;
  switch (operator) {
    case '_lt':
      return (value, asOf) => (typeof value === 'number' ? (value < at(asOf) ? TRUE : FALSE) : slow(value, asOf));
    case '_lte':
      return (value, asOf) => (typeof value === 'number' ? (value <= at(asOf) ? TRUE : FALSE) : slow(value, asOf));
    case '_gt':
      return (value, asOf) => (typeof value === 'number' ? (value > at(asOf) ? TRUE : FALSE) : slow(value, asOf));
    case '_gte':
      return (value, asOf) => (typeof value === 'number' ? (value >= at(asOf) ? TRUE : FALSE) : slow(value, asOf));
  }
}

function oneOf(operands: readonly Operand[]): ValueTest {
  const single = operands.length === 1 ? operands[0] : undefined;
  const onRange = (bounds: Range, asOf: Day): Truth => {
    const clock = clockOf(bounds, asOf);
    const values = operands.map(({ at }) => at(clock) as number);
    if (bounds.min === bounds.max) return truth(values.includes(bounds.min));
    return decide(false, !values.some((value) => value >= bounds.min && value <= bounds.max));
  };
  return (value, asOf) => {
    if (value === null || value === undefined) return UNKNOWN;
    if (typeof value !== 'object') {
      return truth(single ? single.at(asOf) === value : operands.some(({ at }) => at(asOf) === value));
    }
    return isRange(value) ? onRange(value, asOf) : UNKNOWN;
  };
}

const not =
  (test: ValueTest): ValueTest =>
  (value, asOf) =>
    (TRUE - test(value, asOf)) as Truth;

const both =
  (first: ValueTest, second: ValueTest): ValueTest =>
  (value, asOf) =>
    Math.min(first(value, asOf), second(value, asOf)) as Truth;

/**
 * Compiles one operator of Directus' filter syntax for a fact of a type, three-valued.
 * @throws TypeError when the type does not have the operator or the operand is of another type.
 */
export function compileComparison(operator: Operator, raw: unknown, type: FactType): CompiledComparison {
  const list = (Array.isArray(raw) ? raw : [raw]) as (string | number | boolean)[];
  const operands = list.map((entry) => operandOf(entry, type));
  const thresholds = operands.flatMap(({ now }) => (now ? [now] : []));
  const [first, second] = operands;
  if (!first) throw new TypeError(`${operator} needs a value`);
  const isOrdered = type !== 'boolean' && type !== 'text';
  switch (operator) {
    case '_eq':
    case '_in':
      return { test: oneOf(operands), thresholds };
    case '_neq':
    case '_nin':
      return { test: not(oneOf(operands)), thresholds };
    case '_between':
    case '_nbetween': {
      if (!isOrdered || !second) throw new TypeError(`${operator} needs two values of an ordered type`);
      const between = both(ordered('_gte', first), ordered('_lte', second));
      return { test: operator === '_between' ? between : not(between), thresholds };
    }
    default:
      if (!isOrdered) throw new TypeError(`a ${type} fact does not have ${operator}`);
      return { test: ordered(operator, first), thresholds };
  }
}
