import type { FactDefinition } from '../../domain/facts/definition.ts';
import type { LocaleText } from '../../domain/law/locale-text.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import type { OpenPoint } from '../../directus-schema/law/open-point.ts';
import type { Transitions } from '../../domain/next-steps/transition.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { table } from './markdown.ts';
import type { Words } from './words.ts';

/** Words with which the law files themselves say that something is not certain. */
const UNCERTAIN =
  /nicht (am \p{Lu}\p{L}+ )?geprüft|ungeprüft|streitig|ungeklärt|nicht (ge|auf)klärt|nicht gesichert|keine gefestigte|\b(ist|weil|bleibt) offen\b|Fundstelle offen/u;

type Place = { readonly where: string; readonly text: string };

/** What nobody has verified, what is contested, and what the software cannot tell: in one place, for whoever reviews. */
export function uncheckedChapter(
  points: readonly OpenPoint[],
  versions: readonly RuleVersion[],
  facts: readonly FactDefinition[],
  transitions: Transitions,
  drafts: readonly string[],
  words: Words,
): string {
  const places = [
    ...versions.flatMap((version) => placesIn(version, words)),
    ...facts.flatMap(placesInFact),
    ...contestedWays(transitions, words),
  ];
  const merged = Map.groupBy(places, ({ text }) => text);
  return [
    '## <a id="nicht-geprueft"></a>Was nicht geprüft ist',
    '### Offene Punkte',
    table(
      ['Betrifft', 'Was offen ist', 'Wie die Software damit umgeht', 'Quelle'],
      points.map(({ bases, what, handling, source }) => [
        bases.length > 0 ? bases.map(words.basis).join(', ') : 'alle',
        what.de,
        handling.de,
        source ?? '',
      ]),
    ),
    '### Noch nicht zum zweiten Mal gelesen',
    drafts.length > 0
      ? drafts.map((basis) => `- ${words.basis(basis)} (\`${basis}\`)`).join('\n')
      : 'Alle Rechtsgrundlagen sind zum zweiten Mal gelesen.',
    '### Stellen, die sich selbst als ungeprüft, streitig oder ungeklärt bezeichnen',
    table(
      ['Wo', 'Was dort steht'],
      [...merged].map(([text, found]) => [[...new Set(found.map(({ where }) => where))].join('\n'), text]),
    ),
    'Die streitigen Punkte mit allen Auslegungen und ihren Quellen stehen unter [Auslegungen](#auslegungen).',
  ].join('\n\n');
}

function placesIn({ basis, valid_from, amending_act, note, criteria }: RuleVersion, { basis: nameOf }: Words): Place[] {
  const found: Place[] = [];
  const add = (where: string, ...texts: readonly (string | LocaleText | undefined)[]) => {
    for (const text of texts) {
      const said = (typeof text === 'object' ? text.de : (text ?? '')).trim().replaceAll(/\s+/g, ' ');
      if (UNCERTAIN.test(said)) found.push({ where, text: said });
    }
  };
  add(`${nameOf(basis)}, Fassung ab ${germanDay(valid_from)}`, amending_act, note);
  for (const one of criteria) {
    add(one.key, one.title, one.citation, one.note, one.if_missing, one.deviation?.citation, one.deviation?.note);
    for (const way of one.alternatives ?? []) add(way.key, way.title, way.citation, way.deviation?.note);
    for (const exception of one.exceptions) add(one.key, exception.citation, exception.note);
  }
  return found;
}

function contestedWays({ leads, closes }: Transitions, { basis }: Words): Place[] {
  return [...leads, ...closes].flatMap(({ to, note, contested }) =>
    contested ? [{ where: `Übergang zu ${to.map(basis).join(', ')}`, text: `${note.de} (${contested})` }] : [],
  );
}

function placesInFact({ label, hint, citation }: FactDefinition): Place[] {
  const texts = [hint?.de, citation].map((text) => (text ?? '').trim().replaceAll(/\s+/g, ' '));
  return texts.filter((text) => UNCERTAIN.test(text)).map((text) => ({ where: `Fakt „${label.de}“`, text }));
}
