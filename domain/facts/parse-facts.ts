import { z } from 'zod';
import { NOT_YET } from '../time/calendar.ts';
import { partialDateSchema } from '../time/partial-date.ts';
import { spanOf } from '../time/span-of.ts';
import type { PersonFacts } from './case-facts.ts';
import type { FactDefinition } from './definition.ts';
import { exactOrRange } from './exact-or-range.ts';
import type { FactValue } from './fact-value.ts';

/** The schema of one fact's value as JSON: a date may be half-known or `not_yet`; null is unknown. */
export function factValueSchema({ type, options }: FactDefinition): z.ZodTypeAny {
  switch (type) {
    case 'date':
      return z.union([z.literal('not_yet'), partialDateSchema]).nullable();
    case 'boolean':
      return z.boolean().nullable();
    case 'integer':
    case 'cents':
      return z.number().int().nullable();
    case 'percent':
      return z.number().nullable();
    case 'text':
      return options && options.length > 0
        ? z.enum(options as [string, ...string[]]).nullable()
        : z.string().nullable();
  }
}

/** The schema of a record of facts: known keys only. */
export function factsSchema(definitions: readonly FactDefinition[]) {
  return z.strictObject(Object.fromEntries(definitions.map((one) => [one.key, factValueSchema(one).optional()])));
}

/** Facts given as JSON, made ready for assessment. What is not given is unknown. */
export function parseFacts(
  definitions: readonly FactDefinition[],
  facts: Readonly<Record<string, unknown>>,
  findings: Readonly<Record<string, 'yes' | 'no'>> = {},
): PersonFacts {
  const values: Record<string, FactValue> = {};
  for (const { key, type } of definitions) {
    const raw = facts[key] ?? null;
    values[key] = type === 'date' && typeof raw === 'string' ? dayValue(raw) : (raw as FactValue);
  }
  const given = Object.keys(facts);
  return {
    values,
    slots: definitions.map(({ key }) => values[key]),
    evidence: Object.fromEntries(given.map((key) => [key, 'claimed'])),
    unknown: {},
    findings,
  };
}

function dayValue(text: string): FactValue {
  if (text === 'not_yet') return NOT_YET;
  const { min, max } = spanOf(text);
  return exactOrRange(min, max);
}
