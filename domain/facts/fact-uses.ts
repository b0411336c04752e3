import type { VersionState } from '../law/version-state.ts';
import { factsNamed } from '../law/facts-named.ts';
import type { FactDefinition } from './definition.ts';
import { leansOn } from './leans-on.ts';

/** A criterion with the version it belongs to; its parts as rows or as law files write them. */
export type UsedIn = {
  readonly version: string;
  readonly state: VersionState;
  readonly criterion: Readonly<Record<string, unknown>>;
};

/** Who needs a fact: law that was published, drafts, and other facts, which carry on what needs them. */
export type FactUses = {
  readonly published: readonly string[];
  readonly drafts: readonly string[];
  readonly facts: readonly string[];
};

/** Who needs a fact, directly or through facts that lean on it. */
export function factUses(key: string, criteria: readonly UsedIn[], definitions: readonly FactDefinition[]): FactUses {
  const meant = new Set([key]);
  for (const fact of meant) for (const one of definitions) if (leansOn(one).includes(fact)) meant.add(one.key);
  const using = criteria.filter(({ criterion }) => [...factsNamed(criterion)].some((fact) => meant.has(fact)));
  const versions = (isDraft: boolean) => [
    ...new Set(using.filter(({ state }) => (state === 'draft') === isDraft).map(({ version }) => version)),
  ];
  return { published: versions(false), drafts: versions(true), facts: [...meant].filter((fact) => fact !== key) };
}
