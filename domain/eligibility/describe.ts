import type { CaseFacts } from '../facts/case-facts.ts';
import type { EvidenceState } from '../facts/evidence.ts';
import type { Binding, LegalEffect, Outcome } from '../law/schema.ts';
import { isoOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Assessment } from './assess.ts';
import type { CompiledLaw } from './compiled-law.ts';
import type { CompiledCriterion } from './criterion.ts';
import { effectOn } from './effect-on.ts';
import { evidenceOf } from './evidence-of.ts';
import type { Status } from './status.ts';
import type { Span } from './timeline.ts';

export type CriterionResult = {
  readonly key: string;
  readonly title: string;
  readonly citation: string;
  readonly binding: Binding;
  readonly status: Status;
  readonly missingFacts: readonly string[];
  /** How far it is proven, and which proofs the law or practice accepts. */
  readonly evidence: { readonly state: EvidenceState; readonly proofs: readonly string[] };
};

/** One basis on the day asked about, as JSON. Days are `YYYY-MM-DD`. */
export type BasisResult = {
  readonly basis: string;
  readonly version: string | null;
  readonly outcome: Outcome;
  readonly legalEffect: LegalEffect;
  /** First day of the timeline on which the basis is met or open to discretion. */
  readonly eligibleFrom: string | null;
  readonly timeline: readonly { readonly from: string; readonly to: string | null; readonly outcome: Outcome }[];
  readonly criteria: readonly CriterionResult[];
};

/** Puts an assessment into words and days for people and programs. */
export function describe(
  law: CompiledLaw,
  basis: string,
  asOf: Day,
  { outcome, trace }: Assessment,
  spans: readonly Span[],
  facts: CaseFacts,
): BasisResult {
  const version = law.inForce(basis, asOf);
  const reached = spans.find((span) => span.outcome === 'met' || span.outcome === 'discretion');
  return {
    basis,
    version: version?.source.version ?? null,
    outcome,
    legalEffect: effectOn(version?.source.legal_effect ?? 'none', outcome),
    eligibleFrom: reached ? isoOf(reached.from) : null,
    timeline: spans.map(({ from, to, outcome: then }) => ({
      from: isoOf(from),
      to: to === undefined ? null : isoOf(to),
      outcome: then,
    })),
    criteria: (version?.criteria ?? []).map((criterion, index) => describeCriterion(criterion, trace[index], facts)),
  };
}

function describeCriterion(
  criterion: CompiledCriterion,
  trace: Assessment['trace'][number] | undefined,
  facts: CaseFacts,
): CriterionResult {
  const { key, source } = criterion;
  return {
    key,
    title: source.title.de,
    citation: source.citation,
    binding: source.binding,
    status: trace?.status ?? 'unknown',
    missingFacts: trace?.missing ?? [],
    evidence: evidenceOf(criterion, facts),
  };
}
