import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { ReadingDefinition } from '../../domain/facts/reading-definition.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { derivation } from './derivation.ts';
import { factsOf } from './facts-of.ts';
import { table } from './markdown.ts';
import type { Words } from './words.ts';

/** All facts that the criteria compare: where they stand in the law, how they are derived, which bases ask for them. */
export function factsChapter(
  facts: readonly FactDefinition[],
  versions: readonly RuleVersion[],
  readings: readonly ReadingDefinition[],
  { wordingOf }: Words,
): string {
  const askedBy = new Map<string, Set<string>>();
  for (const { basis, criteria } of versions)
    for (const fact of criteria.flatMap(factsOf)) askedBy.set(fact, (askedBy.get(fact) ?? new Set()).add(basis));
  return [
    '## <a id="fakten"></a>Fakten: womit verglichen wird',
    'Ein Fakt wird aus der Fallakte abgeleitet. Was dort niemand eingetragen hat, bleibt unbekannt; von einem Datum kann auch nur Monat oder Jahr bekannt sein.',
    table(
      ['Fakt', 'Fundstelle', 'Wie er abgeleitet wird', 'Hinweis', 'gefragt von'],
      facts.map((fact) => [
        `${fact.label.de}\n\`${fact.key}\``,
        fact.citation ?? '',
        derivation(fact, readings, wordingOf),
        fact.hint?.de.trim().replaceAll(/\s+/g, ' ') ?? '',
        [...(askedBy.get(fact.key) ?? [])].map((basis) => `[${basis}](#${basis})`).join(', '),
      ]),
    ),
  ].join('\n\n');
}
