import type { FactValue, Range } from './fact-value.ts';
import { isRange } from './is-range.ts';

/** The bounds of a number or day; undefined when nothing is known of it. */
export function boundsOf(value: FactValue | undefined): Range | undefined {
  if (typeof value === 'number') return { min: value, max: value };
  return isRange(value) ? value : undefined;
}
