import { NOT_YET } from '../time/calendar.ts';
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
  const bounds = findings.flatMap(({ value }) => boundsOf(value) ?? []);
  if (bounds.length < findings.length) return null;
  // What never comes is not reached by any clock; days told by different clocks have no bounds in common.
  const clocks = new Set(bounds.filter(({ min }) => min < NOT_YET).map(({ clock }) => clock));
  if (clocks.size > 1) return null;
  const [clock] = clocks;
  const hulled = { min: Math.min(...bounds.map(({ min }) => min)), max: Math.max(...bounds.map(({ max }) => max)) };
  return clock === undefined ? hulled : { ...hulled, clock };
}
