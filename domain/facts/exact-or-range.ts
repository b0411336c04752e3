import type { FactValue } from './fact-value.ts';

/** A number when the bounds agree, otherwise the bounds. */
export function exactOrRange(min: number, max: number): FactValue {
  return min === max ? min : { min, max };
}
