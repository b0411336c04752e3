import type { FactDefinition } from '../../../domain/facts/definition.ts';
import type { ReadingDefinition } from '../../../domain/facts/reading-definition.ts';
import type { RuleVersion } from '../../../domain/law/rule-version.ts';

/** The law as it stands in Directus at the moment. */
export type Law = {
  readonly versions: readonly RuleVersion[];
  readonly factDefinitions: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
};
