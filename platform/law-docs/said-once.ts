import type { RuleVersion } from '../../domain/law/rule-version.ts';
import type { Criterion } from '../../domain/law/schema.ts';
import { criterionParts } from './criterion-parts.ts';
import { partList } from './part-list.ts';
import type { Words } from './words.ts';

/** A criterion in full, or where the same words stand already: whoever reviews reads them once. */
export type Said = { readonly anchor: string; readonly text: string };
export type SayOnce = (version: RuleVersion, criterion: Criterion) => Said;

/** The heading and the overview say these. */
const IN_HEADING = ['Voraussetzung'];

/** Says every criterion of the versions that the document shows; what several bases share is said at the first of them. */
export function sayOnce(versions: readonly RuleVersion[], words: Words): SayOnce {
  const textOf = (criterion: Criterion) =>
    partList(criterionParts(criterion, words).filter(({ what }) => !IN_HEADING.includes(what))).join('\n');
  const firsts = new Map<string, { readonly anchor: string; readonly key: string }>();
  for (const version of versions)
    for (const criterion of version.criteria) {
      const text = criterion.title.de + textOf(criterion);
      if (!firsts.has(text)) firsts.set(text, { anchor: anchorOf(version, criterion), key: criterion.key });
    }
  return (version, criterion) => {
    const anchor = anchorOf(version, criterion);
    const first = firsts.get(criterion.title.de + textOf(criterion));
    if (!first || first.anchor === anchor) return { anchor, text: textOf(criterion) };
    return { anchor, text: `Wortgleich mit [${first.key}](#${first.anchor}).` };
  };
}

const anchorOf = ({ basis, valid_from }: RuleVersion, { key }: Criterion): string => `${basis}-${valid_from}-${key}`;
