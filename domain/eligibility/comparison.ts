import type { FactType } from '../facts/definition.ts';
import type { Operator } from './condition-schema.ts';
import { ask, both, either, not, type Lead } from './lead.ts';
import { Limit } from './limit.ts';
import type { NowThreshold } from './now-threshold.ts';

export type CompiledComparison = { readonly lead: Lead; readonly thresholds: readonly NowThreshold[] };

/**
 * Compiles one operator of Directus' filter syntax for the fact in a slot. Four questions are enough for all of them.
 * @throws TypeError when the type does not have the operator or the operand is of another type.
 */
export function compileComparison(slot: number, operator: Operator, raw: unknown, type: FactType): CompiledComparison {
  const list = (Array.isArray(raw) ? raw : [raw]) as (string | number | boolean)[];
  const limits = list.map((entry) => new Limit(entry, type));
  const thresholds = limits.flatMap(({ now }) => (now ? [now] : []));
  return { lead: leadOf(slot, operator, limits, type), thresholds };
}

function leadOf(slot: number, operator: Operator, limits: readonly Limit[], type: FactType): Lead {
  const [first, second] = limits;
  if (!first) throw new TypeError(`${operator} needs a value`);
  const is = (limit: Limit): Lead => {
    if (type !== 'boolean') return ask(slot, 'is', limit);
    const holds = ask(slot, 'holds', limit);
    return limit.on(0) === true ? holds : not(holds);
  };
  const oneOf = () => limits.map(is).reduce(either);
  const between = () => {
    if (!second) throw new TypeError(`${operator} needs two values`);
    return both(not(ask(slot, 'below', first)), ask(slot, 'at_most', second));
  };
  const isOrdered = type !== 'boolean' && type !== 'text';
  if (!isOrdered && !UNORDERED.includes(operator)) throw new TypeError(`a ${type} fact does not have ${operator}`);
  switch (operator) {
    case '_eq':
    case '_in':
      return oneOf();
    case '_neq':
    case '_nin':
      return not(oneOf());
    case '_lte':
      return ask(slot, 'at_most', first);
    case '_gt':
      return not(ask(slot, 'at_most', first));
    case '_lt':
      return ask(slot, 'below', first);
    case '_gte':
      return not(ask(slot, 'below', first));
    case '_between':
      return between();
    case '_nbetween':
      return not(between());
  }
}

const UNORDERED: readonly Operator[] = ['_eq', '_neq', '_in', '_nin'];
