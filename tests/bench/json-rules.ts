import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { FactRecord } from '../../domain/facts/fact-value.ts';
import type { Condition } from '../../domain/eligibility/condition-schema.ts';
import { parseNow } from '../../domain/eligibility/now-threshold.ts';
import { dayOf, shift } from '../../domain/time/calendar.ts';
import { BENCH_TYPES, BENCH_VERSION } from './bench-version.ts';

const OPERATOR: Readonly<Record<string, string>> = {
  _eq: 'equal',
  _lte: 'lessThanInclusive',
  _lt: 'lessThan',
  _gte: 'greaterThanInclusive',
  _gt: 'greaterThan',
};

/** The benchmark's basis in json-rules-engine: one rule a criterion, so that it too answers for each. */
export function jsonRules(asOf: number): (facts: FactRecord) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { key, condition, exceptions } of BENCH_VERSION.criteria) {
    const parts = [condition, ...exceptions.map((exception) => exception.condition)].flatMap((one) =>
      one ? [translate(one, asOf)] : [],
    );
    engine.addRule({ conditions: { any: parts } as TopLevelCondition, event: { type: key } });
  }
  return async (facts) => {
    const { events } = await engine.run(facts as Record<string, unknown>);
    return events.length;
  };
}

function translate(condition: Condition, asOf: number): object {
  if ('_and' in condition) return { all: (condition._and as Condition[]).map((part) => translate(part, asOf)) };
  if ('_or' in condition) return { any: (condition._or as Condition[]).map((part) => translate(part, asOf)) };
  const [fact = '', comparison = {}] = Object.entries(condition)[0] ?? [];
  const [operator = '', raw] = Object.entries(comparison)[0] ?? [];
  return { fact, operator: OPERATOR[operator], value: BENCH_TYPES[fact] === 'date' ? dayFor(String(raw), asOf) : raw };
}

function dayFor(text: string, asOf: number): number {
  const now = parseNow(text);
  return now ? shift(asOf, now.amount, now.unit) : dayOf(text);
}
