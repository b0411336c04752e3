import { FACT_TYPE } from '../../directus-schema/collections/vocabulary/law.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { factsOf } from './facts-of.ts';
import { table } from './markdown.ts';
import type { Words } from './words.ts';

/** All facts that the criteria compare, where they stand in the law, and which bases ask for them. */
export function factsChapter(
  facts: readonly FactDefinition[],
  versions: readonly RuleVersion[],
  { basis: nameOf }: Words,
): string {
  const askedBy = new Map<string, Set<string>>();
  for (const { basis, criteria } of versions)
    for (const fact of criteria.flatMap(factsOf)) askedBy.set(fact, (askedBy.get(fact) ?? new Set()).add(basis));
  return [
    '## <a id="fakten"></a>Fakten: womit verglichen wird',
    'Ein Fakt wird aus der Fallakte abgeleitet. Was dort niemand eingetragen hat, bleibt unbekannt; von einem Datum kann auch nur Monat oder Jahr bekannt sein.',
    table(
      ['Fakt', 'Kennung', 'Art', 'Fundstelle', 'Hinweis', 'gefragt von'],
      facts.map(({ key, label, type, citation, hint }) => [
        label.de,
        `\`${key}\``,
        FACT_TYPE.labels[type][0],
        citation ?? '',
        hint?.de.trim().replaceAll(/\s+/g, ' ') ?? '',
        [...(askedBy.get(key) ?? [])].map(nameOf).join(', '),
      ]),
    ),
  ].join('\n\n');
}
