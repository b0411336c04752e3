import type { CompiledFact, FactContext, Finding } from './fact-function.ts';
import { boundsOf } from './bounds-of.ts';
import type { FactValue } from './fact-value.ts';
import { isRange } from './is-range.ts';
import type { PersonView } from './person-view.ts';
import type { Readings } from './readings-of.ts';

/**
 * Derives a fact with every possible reading of the contested points it asks for. Where they differ it is contested:
 * numbers and days keep their bounds, everything else is unknown.
 */
export function overReadings(
  fact: CompiledFact,
  person: PersonView,
  context: Omit<FactContext, 'reading'>,
  readings: Readings,
): Finding & { readonly contested: boolean } {
  const findings: Finding[] = [];
  const explore = (assigned: ReadonlyMap<string, string>): void => {
    let open: string | undefined;
    const reading = (key: string) => {
      const value = assigned.get(key);
      if (value !== undefined) return value;
      open ??= key;
      return readings(key)[0] ?? '';
    };
    const finding = fact(person, { ...context, reading });
    if (open === undefined) findings.push(finding);
    else for (const value of readings(open)) explore(new Map(assigned).set(open, value));
  };
  explore(new Map());
  const [first] = findings;
  if (!first) return { value: null, evidence: [], contested: false };
  const contested = findings.some(({ value }) => !isSame(value, first.value));
  return contested ? { value: hull(findings), evidence: first.evidence, contested } : { ...first, contested };
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
