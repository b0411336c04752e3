import { coverage } from '../coverage.ts';
import { coverageText } from '../coverage-text.ts';
import type { RuleVersion } from '../rule-version.ts';
import { checkReferences } from './check-references.ts';
import { checkVersion } from './check-version.ts';
import { knownFacts, type KnownFact } from './known-facts.ts';

/**
 * Everything that is wrong with a whole law, for developers: every criterion can be evaluated, no reference goes in a
 * circle, and each basis has exactly one version in force on each day of its life.
 */
export function checkLaw(versions: readonly RuleVersion[], definitions: readonly KnownFact[]): string[] {
  const byBasis = Map.groupBy(versions, ({ basis }) => basis);
  const context = { facts: knownFacts(definitions), bases: new Set<string>(byBasis.keys()) };
  return [
    ...[...byBasis].flatMap(([basis, list]) => coverage(basis, list).map((one) => coverageText(one).en)),
    ...versions.flatMap(({ version, legal_effect, criteria }) =>
      checkVersion(legal_effect, criteria, context).map(({ en }) => `${version}, ${en}`),
    ),
    ...checkReferences(versions).map(({ en }) => en),
  ];
}
