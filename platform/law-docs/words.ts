import { SUBJECT } from '../../directus-schema/collections/vocabulary/law.ts';
import { conditionWords, type ConditionWords, type WordingOf } from '../../domain/eligibility/condition-words.ts';
import type { Condition } from '../../domain/eligibility/condition-schema.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { ReadingDefinition } from '../../domain/facts/reading-definition.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import type { Subject } from '../../domain/law/schema.ts';
import { wordingOf } from './wording-of.ts';

/** The words that the whole document shares. */
export type Words = {
  readonly condition: (condition: Condition) => ConditionWords;
  readonly wordingOf: WordingOf;
  /** „§ 25b Abs. 1 AufenthG“ for `25b-1`. */
  readonly basis: (id: string) => string;
  readonly subject: (subject: Subject) => string;
};

export function words(
  versions: readonly RuleVersion[],
  facts: readonly FactDefinition[],
  readings: readonly ReadingDefinition[],
): Words {
  const known = wordingOf(facts, readings);
  const names = new Map(versions.map(({ basis, citation }) => [basis as string, citation]));
  return {
    condition: (condition) => conditionWords(condition, known),
    wordingOf: known,
    basis: (id) => names.get(id) ?? `§ ${id}`,
    subject: (subject) => SUBJECT.labels[subject][0],
  };
}
