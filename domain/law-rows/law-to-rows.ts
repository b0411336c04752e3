import type { RuleVersion } from '../law/rule-version.ts';
import type { Alternative, Criterion } from '../law/schema.ts';
import { flatText } from './flat-text.ts';

export type LawRow = Record<string, unknown>;
export type LawRows = {
  readonly legal_bases: readonly LawRow[];
  readonly rule_versions: readonly LawRow[];
  readonly criteria: readonly LawRow[];
};

type Deviation = Criterion['deviation'];

const deviation = (one: Deviation): LawRow =>
  one ? { deviation_citation: one.citation, ...flatText('deviation_note', one.note) } : {};

const alternative = (one: Alternative): LawRow => ({
  key: one.key,
  binding: one.binding,
  ...flatText('title', one.title),
  citation: one.citation,
  condition: one.condition ?? null,
  ref: one.ref ?? null,
  ...deviation(one.deviation),
  evidence: one.evidence,
});

const exception = (one: Criterion['exceptions'][number]): LawRow => ({
  effect: one.effect,
  citation: one.citation,
  condition: one.condition,
  ...flatText('note', one.note),
});

/** Every column is named, so that a part that goes away in a later version of the law is emptied. */
const criterionRow = (version: string, one: Criterion, sort: number): LawRow => ({
  id: `${version}:${one.key}`,
  version,
  key: one.key,
  sort,
  ...flatText('title', one.title),
  citation: one.citation,
  binding: one.binding,
  subject: one.subject,
  applies_when: one.applies_when ?? null,
  condition: one.condition ?? null,
  alternatives: one.alternatives?.map(alternative) ?? null,
  ref: one.ref ?? null,
  exceptions: one.exceptions.map(exception),
  deviation_citation: null,
  deviation_note_de: null,
  deviation_note_en: null,
  ...deviation(one.deviation),
  evidence: one.evidence,
  if_missing_de: null,
  if_missing_en: null,
  ...flatText('if_missing', one.if_missing),
  note_de: null,
  note_en: null,
  ...flatText('note', one.note),
});

/** The versions of the law as rows of `legal_bases`, `rule_versions` and `criteria`. */
export function lawToRows(
  versions: readonly RuleVersion[],
  sources: Readonly<Record<string, readonly string[]>> = {},
): LawRows {
  const bases = new Map<string, LawRow>();
  for (const one of versions) {
    bases.set(one.basis, {
      id: one.basis,
      ...flatText('title', one.title),
      citation: one.citation,
      ...(sources[one.basis] ? { sources: sources[one.basis]?.map((source) => ({ source })) } : {}),
    });
  }
  return {
    legal_bases: [...bases.values()],
    rule_versions: versions.map((one) => ({
      id: one.version,
      basis: one.basis,
      valid_from: one.valid_from,
      valid_to: one.valid_to ?? null,
      amending_act: one.amending_act,
      legal_effect: one.legal_effect,
      ...flatText('permit', one.permit),
      note_de: null,
      note_en: null,
      ...flatText('note', one.note),
    })),
    criteria: versions.flatMap((one) =>
      one.criteria.map((criterion, at) => criterionRow(one.version, criterion, at + 1)),
    ),
  };
}
