import type { FactValue, Range } from './fact-value.ts';

export function isRange(value: FactValue | undefined): value is Range {
  return typeof value === 'object' && value !== null && 'min' in value;
}
