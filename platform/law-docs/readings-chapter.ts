import { LAND } from '../../directus-schema/collections/vocabulary/case-file.ts';
import type { LAENDER } from '../../domain/case-file/vocabulary.ts';
import type { ReadingDefinition } from '../../domain/facts/reading-definition.ts';
import { table } from './markdown.ts';

/** The contested points of law: the question, every way to read it, its source, and where it is the default. */
export function readingsChapter(readings: readonly ReadingDefinition[]): string {
  const chapters = readings.map(({ key, label, question, citation, options, default_by_land: defaults }) => {
    const landsOf = (value: string) =>
      Object.entries(defaults)
        .filter(([, chosen]) => chosen === value)
        .map(([land]) => LAND.labels[land as (typeof LAENDER)[number]][0]);
    return [
      `### <a id="reading-${key}"></a>${label.de}`,
      [`Kennung \`${key}\`.`, question?.de.trim(), citation && `(${citation})`].filter(Boolean).join(' '),
      table(
        ['Auslegung', 'Quelle', 'üblich in'],
        options.map((one) => [one.label.de, one.citation ?? '', landsOf(one.value).join(', ')]),
      ),
    ].join('\n\n');
  });
  return [
    '## <a id="auslegungen"></a>Auslegungen: was streitig ist',
    'Die zuständige Ausländerbehörde wählt, wie sie einen streitigen Punkt liest; sonst gilt das Übliche ihres Landes. Ist nichts gewählt und nichts üblich, wird mit jeder Auslegung gerechnet. Wo das Ergebnis davon abhängt, bleibt es offen.',
    ...chapters,
  ].join('\n\n');
}
