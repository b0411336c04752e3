import { agree } from './agree.ts';
import type { CompiledFact, Finding } from './fact-function.ts';
import type { OverReadings } from './over-readings.ts';
import type { PersonView } from './person-view.ts';
import { watched } from './watched.ts';

/** What a fact is: contested, where readings of the law differ; in doubt, where it asks for what the file contradicts. */
export type Found = Finding & { readonly contested?: boolean; readonly inDoubt?: boolean };

/** Derives a fact in every way that a person's file can be read: mostly there is one. */
export function overViews(fact: CompiledFact, views: readonly PersonView[], explore: OverReadings): Found {
  const [only] = views;
  if (only && views.length === 1) return inView(fact, only, explore);
  const found = views.map((view) => inView(fact, view, explore));
  const { value, evidence } = agree(found);
  return {
    value,
    evidence,
    contested: found.some(({ contested }) => contested),
    inDoubt: found.some(({ inDoubt }) => inDoubt),
  };
}

function inView(fact: CompiledFact, view: PersonView, explore: OverReadings): Found {
  if (view.doubts.size === 0) return explore(fact, view);
  const { view: asked, isInDoubt } = watched(view);
  return { ...explore(fact, asked), inDoubt: isInDoubt() };
}
