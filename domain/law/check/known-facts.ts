import type { FactDefinition } from '../../facts/definition.ts';

export type KnownFact = Pick<FactDefinition, 'key' | 'type' | 'options' | 'label'>;

/** The facts a condition may name. */
export type KnownFacts = ReadonlyMap<string, KnownFact>;

export const knownFacts = (definitions: readonly KnownFact[]): KnownFacts =>
  new Map(definitions.map((one) => [one.key, one]));
