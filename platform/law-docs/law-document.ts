import type { OpenPoint } from '../../directus-schema/law/open-point.ts';
import type { ShippedLaw } from '../../directus-schema/law/read-law.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { basisChapter } from './basis-chapter.ts';
import { factsChapter } from './facts-chapter.ts';
import { introduction } from './introduction.ts';
import { readingsChapter } from './readings-chapter.ts';
import { transitionsChapter } from './transitions-chapter.ts';
import { uncheckedChapter } from './unchecked-chapter.ts';
import { sayOnce } from './said-once.ts';
import { words } from './words.ts';

/**
 * The whole law as a German document for lawyers. Pure: the same law and day give the same text.
 * @param asOf `YYYY-MM-DD`: the version of this day is shown in full
 */
export function lawDocument(law: ShippedLaw, points: readonly OpenPoint[], asOf: string): string {
  const { versions, factDefinitions, readings, legalBases, transitions } = law;
  const said = words(versions, factDefinitions, readings);
  const drafts = legalBases.filter(({ draft }) => draft).map(({ basis }) => basis);
  const chapters = legalBases.flatMap((about) => {
    const own = versions.filter(({ basis }) => basis === about.basis);
    const shown = shownOf(own, asOf);
    return shown.length > 0 ? [{ about, own, shown }] : [];
  });
  const say = sayOnce(
    chapters.flatMap(({ shown }) => shown),
    said,
  );
  const text = [
    introduction(
      asOf,
      chapters.flatMap(({ shown }) => shown.slice(0, 1)),
      drafts,
    ),
    ...chapters.map(({ about, own, shown }) => basisChapter(about, own, shown, said, say)),
    transitionsChapter(transitions, said),
    readingsChapter(readings),
    factsChapter(factDefinitions, versions, readings, said),
    uncheckedChapter(points, versions, factDefinitions, transitions, drafts, said),
  ];
  return `${text.join('\n\n')}\n`;
}

/**
 * The version in force on a day; before the first the first, after the last the last. One that grants nothing any more
 * is shown with the last one that did.
 */
function shownOf(versions: readonly RuleVersion[], day: string): readonly RuleVersion[] {
  const current = versions.findLast(({ valid_from }) => valid_from <= day) ?? versions[0];
  if (!current) return [];
  const granting = versions.findLast((one) => one.legal_effect !== 'none' && one.valid_from < current.valid_from);
  return current.legal_effect === 'none' && granting ? [current, granting] : [current];
}
