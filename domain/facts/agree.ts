import { boundsOf } from './bounds-of.ts';
import type { Finding } from './fact-function.ts';
import type { FactValue } from './fact-value.ts';
import { isRange } from './is-range.ts';

/**
 * What several ways to derive a fact have in common. Where they differ, numbers and days keep their bounds and everything
 * else is unknown.
 */
export function agree(findings: readonly Finding[]): Finding & { readonly differ: boolean } {
  const [first] = findings;
  if (!first) return { value: null, evidence: [], differ: false };
  const differ = findings.some(({ value }) => !isSame(value, first.value));
  return differ ? { value: hull(findings), evidence: first.evidence, differ } : { ...first, differ };
}

function isSame(a: FactValue, b: FactValue): boolean {
  return a === b || (isRange(a) && isRange(b) && a.min === b.min && a.max === b.max && a.clock === b.clock);
}

function hull(findings: readonly Finding[]): FactValue {
  const bounds = findings.map(({ value }) => boundsOf(value));
  const known = bounds.flatMap((range) => (range && range.clock === undefined ? [range] : []));
  if (known.length < findings.length) return null;
  return { min: Math.min(...known.map(({ min }) => min)), max: Math.max(...known.map(({ max }) => max)) };
}
