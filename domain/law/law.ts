import type { FactDefinition } from '../facts/definition.ts';
import type { ReadingDefinition } from '../facts/reading-definition.ts';
import type { RuleVersion } from './rule-version.ts';

/** The law that a check applies: what is published, the catalogue of facts, the contested points. */
export type Law = {
  readonly versions: readonly RuleVersion[];
  readonly factDefinitions: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
};
