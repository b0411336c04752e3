import { agree } from './agree.ts';
import type { CompiledFact, FactContext, Finding } from './fact-function.ts';
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
  const { differ, ...common } = agree(findings);
  return { ...common, contested: differ };
}
