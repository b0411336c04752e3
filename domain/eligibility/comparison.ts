import type { FactType } from '../facts/definition.ts';
import type { FactRecord, FactValue, Range } from '../facts/fact-value.ts';
import { isRange } from '../facts/is-range.ts';
import type { Day } from '../time/day.ts';
import type { Operator } from './condition-schema.ts';
import { Limit } from './limit.ts';
import type { NowThreshold } from './now-threshold.ts';
import { FALSE, TRUE, UNKNOWN, type Truth } from './truth.ts';

/** A test of a person's facts on the day asked about. */
export type FactTest = (facts: FactRecord, asOf: Day) => Truth;
export type CompiledComparison = { readonly test: FactTest; readonly thresholds: readonly NowThreshold[] };

/** The range's own clock may have stopped before the day asked about. */
const clockOf = (bounds: Range, asOf: Day): Day =>
  bounds.clock !== undefined && bounds.clock < asOf ? bounds.clock : asOf;

/**
 * Below a limit, or not: `yes` and `no` turn `_lte` into `_gt` and `_lt` into `_gte`. The fact is looked up inside the one
 * closure: this is where a register spends its time.
 */
function below(fact: string, inclusive: boolean, limit: Limit, yes: Truth, no: Truth): FactTest {
  const slow = (value: FactValue | undefined, asOf: Day): Truth => {
    if (!isRange(value)) return UNKNOWN;
    const edge = limit.on(clockOf(value, asOf)) as number;
    const [isBelow, isNot] = inclusive ? [value.max <= edge, value.min > edge] : [value.max < edge, value.min >= edge];
    return isBelow ? yes : isNot ? no : UNKNOWN;
  };
  if (limit.now === undefined) {
    const edge = limit.on(0) as number;
    if (inclusive) {
      return (facts, asOf) => {
        const value = facts[fact];
        return typeof value === 'number' ? (value <= edge ? yes : no) : slow(value, asOf);
      };
    }
    return (facts, asOf) => {
      const value = facts[fact];
      return typeof value === 'number' ? (value < edge ? yes : no) : slow(value, asOf);
    };
  }
  if (inclusive) {
    return (facts, asOf) => {
      const value = facts[fact];
      return typeof value === 'number' ? (value <= (limit.on(asOf) as number) ? yes : no) : slow(value, asOf);
    };
  }
  return (facts, asOf) => {
    const value = facts[fact];
    return typeof value === 'number' ? (value < (limit.on(asOf) as number) ? yes : no) : slow(value, asOf);
  };
}

function ordered(fact: string, operator: '_lt' | '_lte' | '_gt' | '_gte', limit: Limit): FactTest {
  switch (operator) {
    case '_lt':
      return below(fact, false, limit, TRUE, FALSE);
    case '_lte':
      return below(fact, true, limit, TRUE, FALSE);
    case '_gt':
      return below(fact, true, limit, FALSE, TRUE);
    case '_gte':
      return below(fact, false, limit, FALSE, TRUE);
  }
}

/** `yes` and `no` are what membership means: `_eq` and `_in`, or `_neq` and `_nin`. */
function oneOf(fact: string, limits: readonly Limit[], yes: Truth, no: Truth): FactTest {
  const onRange = (bounds: Range, asOf: Day): Truth => {
    const clock = clockOf(bounds, asOf);
    const values = limits.map((limit) => limit.on(clock) as number);
    if (bounds.min === bounds.max) return values.includes(bounds.min) ? yes : no;
    return values.some((value) => value >= bounds.min && value <= bounds.max) ? UNKNOWN : no;
  };
  const slow = (value: FactValue | undefined, asOf: Day): Truth => (isRange(value) ? onRange(value, asOf) : UNKNOWN);
  const [only] = limits;
  if (limits.length === 1 && only && only.now === undefined) {
    const wanted = only.on(0);
    return (facts, asOf) => {
      const value = facts[fact];
      if (value === wanted) return yes;
      return typeof value === 'object' || value === undefined ? slow(value, asOf) : no;
    };
  }
  return (facts, asOf) => {
    const value = facts[fact];
    if (typeof value === 'object' || value === undefined) return slow(value, asOf);
    return limits.some((limit) => limit.on(asOf) === value) ? yes : no;
  };
}

/**
 * Compiles one operator of Directus' filter syntax for a fact of a type, three-valued.
 * @throws TypeError when the type does not have the operator or the operand is of another type.
 */
export function compileComparison(fact: string, operator: Operator, raw: unknown, type: FactType): CompiledComparison {
  const list = (Array.isArray(raw) ? raw : [raw]) as (string | number | boolean)[];
  const limits = list.map((entry) => new Limit(entry, type));
  const thresholds = limits.flatMap(({ now }) => (now ? [now] : []));
  const [first, second] = limits;
  if (!first) throw new TypeError(`${operator} needs a value`);
  const isOrdered = type !== 'boolean' && type !== 'text';
  switch (operator) {
    case '_eq':
    case '_in':
      return { test: oneOf(fact, limits, TRUE, FALSE), thresholds };
    case '_neq':
    case '_nin':
      return { test: oneOf(fact, limits, FALSE, TRUE), thresholds };
    case '_between':
    case '_nbetween': {
      if (!isOrdered || !second) throw new TypeError(`${operator} needs two values of an ordered type`);
      const [low, high] = [ordered(fact, '_gte', first), ordered(fact, '_lte', second)];
      const between: FactTest = (facts, asOf) => Math.min(low(facts, asOf), high(facts, asOf)) as Truth;
      const outside: FactTest = (facts, asOf) => (TRUE - between(facts, asOf)) as Truth;
      return { test: operator === '_between' ? between : outside, thresholds };
    }
    default:
      if (!isOrdered) throw new TypeError(`a ${type} fact does not have ${operator}`);
      return { test: ordered(fact, operator, first), thresholds };
  }
}
