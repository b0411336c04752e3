import type { PersonFacts } from './case-facts.ts';
import type { FactDefinition } from './definition.ts';
import { isoOf } from '../time/calendar.ts';

export type FactColumns = Record<string, string | number | boolean | null>;

/**
 * The facts of a person as columns: days as days ("not yet" is 9999-12-31), unknown as null. A value of which only the
 * bounds are known is unknown here; the check itself knows the bounds.
 */
export const factColumns = ({ values }: PersonFacts, definitions: readonly FactDefinition[]): FactColumns => {
  const row: FactColumns = {};
  for (const { key, type } of definitions) {
    const value = values[key] ?? null;
    if (typeof value === 'number') row[key] = type === 'date' ? isoOf(value) : value;
    else row[key] = typeof value === 'object' ? null : value;
  }
  return row;
};
