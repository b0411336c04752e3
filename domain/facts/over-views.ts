import { agree } from './agree.ts';
import type { CompiledFact, FactContext, Finding } from './fact-function.ts';
import { overReadings } from './over-readings.ts';
import type { PersonView } from './person-view.ts';
import type { Readings } from './readings-of.ts';
import { watched } from './watched.ts';

/** What a fact is: contested, where readings of the law differ; in doubt, where it asks for what the file contradicts. */
export type Found = Finding & { readonly contested: boolean; readonly inDoubt: boolean };

/** Derives a fact in every way that a person's file can be read: mostly there is one. */
export function overViews(
  fact: CompiledFact,
  views: readonly PersonView[],
  context: Omit<FactContext, 'reading'>,
  readings: Readings,
): Found {
  const found = views.map((view): Found => {
    const { view: asked, isInDoubt } = watched(view);
    return { ...overReadings(fact, asked, context, readings), inDoubt: isInDoubt() };
  });
  const [only] = found;
  if (only && found.length === 1) return only;
  const { value, evidence } = agree(found);
  return {
    value,
    evidence,
    contested: found.some(({ contested }) => contested),
    inDoubt: found.some(({ inDoubt }) => inDoubt),
  };
}
