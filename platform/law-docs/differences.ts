import { conditionSentence } from '../../domain/eligibility/condition-sentence.ts';
import { LEGAL_EFFECT_LABELS } from '../../domain/eligibility/labels.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { criterionParts } from './criterion-parts.ts';
import type { Part } from './part.ts';
import type { Words } from './words.ts';

/** What changed: the place, what it said and what it says now. Empty: it was not there, or is not any more. */
export type Difference = {
  readonly at: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
};

/** What a version says differently from the one before it, and nothing else. */
export function differences(before: RuleVersion, after: RuleVersion, words: Words): readonly Difference[] {
  const keys = [...new Set([...after.criteria, ...before.criteria].map(({ key }) => key))];
  const of = (version: RuleVersion, key: string) => version.criteria.find((one) => one.key === key);
  return [
    ...compare('Fassung', headOf(before), headOf(after)),
    ...keys.flatMap((key) => {
      const [old, now] = [of(before, key), of(after, key)];
      const at = `${key} ${(now ?? old)?.title.de}`;
      const [was, is] = [old, now].map((one) => (one ? criterionParts(one, words) : []));
      if (!old) return [{ at, what: 'neues Kriterium', before: '', after: allOf(is) }];
      if (!now) return [{ at, what: 'entfällt', before: allOf(was), after: '' }];
      return compare(at, was, is);
    }),
  ];
}

const headOf = ({ legal_effect, permit, citation }: RuleVersion): readonly Part[] => [
  { what: 'Fundstelle', text: citation },
  { what: 'Rechtsfolge', text: LEGAL_EFFECT_LABELS[legal_effect] },
  { what: 'Erteilt wird', text: permit.de },
];

function compare(at: string, before: readonly Part[] = [], after: readonly Part[] = []): Difference[] {
  const whats = [...new Set([...before, ...after].map(({ what }) => what))];
  return whats.flatMap((what): Difference[] => {
    const [old, now] = [before, after].map((parts) => parts.find((part) => part.what === what));
    if (lineOf(old) === lineOf(now)) return [];
    // Of several ways only those that changed.
    if (what === 'Wege' && old?.parts && now?.parts) return compare(at, old.parts, now.parts);
    return [{ at, ...(shortened(old, now) ?? { what, before: lineOf(old), after: lineOf(now) }) }];
  });
}

/** Of a long list of points only those that came or went, where the list is joined as before. */
function shortened(old: Part | undefined, now: Part | undefined): Omit<Difference, 'at'> | undefined {
  const [was, is] = [old?.condition, now?.condition];
  if (typeof was !== 'object' || typeof is !== 'object' || was.join !== is.join || old?.lead !== now?.lead) return;
  const [before, after] = [was, is].map(({ parts }) => parts.map(conditionSentence));
  const without = (some: readonly string[] = [], others: readonly string[] = []) =>
    some.filter((one) => !others.includes(one)).join('\n');
  const joined = was.join === 'all' ? 'alle müssen zutreffen' : 'einer genügt';
  return {
    what: `${old?.what ?? ''}, nur die Punkte, die anders sind (${joined})`,
    before: without(before, after),
    after: without(after, before),
  };
}

const allOf = (parts: readonly Part[] = []): string => parts.map((part) => `${part.what}: ${lineOf(part)}`).join('\n');

/** A part on one line; what it is stands in the column before. */
function lineOf(part: Part | undefined): string {
  if (!part) return '';
  const { lead, text, condition, parts = [] } = part;
  const inner = parts.map((one) => (one.lead === undefined ? `${one.what}: ` : '') + lineOf(one));
  const said = [text, condition === undefined ? undefined : conditionSentence(condition), ...inner];
  return (lead === undefined ? '' : `${lead}: `) + said.filter(Boolean).join('; ');
}
