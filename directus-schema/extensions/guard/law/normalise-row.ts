import { z } from 'zod';
import type { KnownFacts } from '../../../../domain/law/check/known-facts.ts';
import { normaliseCondition } from '../../../../domain/law/check/normalise-condition.ts';
import type { Payload } from '../directus.ts';

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** JSON that a client sent as text; text that is none stays, for the check to name. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** The row of a criterion, or a part of it, with its conditions as the filter builder meant them. */
export function normaliseRow(row: Payload, facts: KnownFacts): Payload {
  const condition = (value: unknown): unknown => normaliseCondition(parsed(value), facts);
  const list = (value: unknown): unknown => {
    const rows = rowsSchema.safeParse(parsed(value));
    return rows.success
      ? rows.data.map((one) => ('condition' in one ? { ...one, condition: condition(one['condition']) } : one))
      : value;
  };
  const parts = { condition, applies_when: condition, alternatives: list, exceptions: list, ref: parsed };
  return {
    ...row,
    ...Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => name in row)
        .map(([name, normalise]) => [name, normalise(row[name])]),
    ),
  };
}
