import type { Contradiction } from '../case-file/contradiction.ts';
import type { CaseFile } from '../case-file/schema.ts';
import type { CaseFacts } from '../facts/case-facts.ts';
import type { Catalogue } from '../facts/catalogue.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { factsOver } from '../facts/facts-over.ts';
import { parseFacts } from '../facts/parse-facts.ts';
import { prepareCase } from '../facts/prepared-case.ts';
import type { ReadingDefinition } from '../facts/reading-definition.ts';
import { readingsOf } from '../facts/readings-of.ts';
import type { RuleVersion } from '../law/rule-version.ts';
import { dayOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { FactsInput } from './check-input.ts';
import type { CompiledLaw } from './compiled-law.ts';
import { describe, type BasisResult } from './describe.ts';
import { readyLaw } from './ready-law.ts';
import { selectBases } from './select-bases.ts';
import { timeline, withTimeline, type FactsOn } from './timeline.ts';

export type CheckRequest = {
  readonly input: { readonly caseFile: CaseFile } | { readonly facts: FactsInput };
  readonly law: readonly RuleVersion[];
  readonly factDefinitions: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
  /** Day asked about, `YYYY-MM-DD` in Europe/Berlin. */
  readonly asOf: string;
  /** The real day, `YYYY-MM-DD`, where it is later than the day asked about: nothing after it has happened yet. */
  readonly today?: string | undefined;
  /** Ids or prefixes such as `25b`; absent: all. */
  readonly bases?: readonly string[] | undefined;
};

export type CheckResult = {
  readonly asOf: string;
  readonly results: readonly BasisResult[];
  readonly facts: CaseFacts;
  /** What the case file says against itself. It was treated as unknown. */
  readonly contradictions: readonly Contradiction[];
  /** What the results were made with, for who asks on: the law, compiled, and the facts of any day. */
  readonly law: CompiledLaw;
  readonly factsOn: FactsOn;
};

/**
 * Checks a case against the law on a day: for each basis the outcome, the trace of every criterion and the timeline.
 * A proposal, never a decision.
 * @throws RangeError for an as-of date that is no day, Error for an unknown basis or a law that does not compile.
 */
export function checkCase({ input, law, factDefinitions, readings, asOf, today, bases }: CheckRequest): CheckResult {
  const day = dayOf(asOf);
  const { catalogue, compiled } = readyLaw(law, factDefinitions);
  const latest = Math.max(day, dayOf(today ?? asOf));
  const { factsOn, contradictions } =
    'caseFile' in input
      ? fromCaseFile(input.caseFile, catalogue, readings, latest)
      : { factsOn: fromFacts(input.facts, factDefinitions), contradictions: [] };
  const { facts } = factsOn(day);
  const results = selectBases(compiled.bases, bases).map((basis) => {
    const spans = timeline(compiled, basis, day, factsOn);
    const assessment = withTimeline(compiled.assess(basis, facts, day), spans);
    return describe(compiled, basis, day, assessment, spans, facts);
  });
  return { asOf, results, facts, contradictions, law: compiled, factsOn };
}

function fromCaseFile(
  file: CaseFile,
  catalogue: Catalogue,
  definitions: readonly ReadingDefinition[],
  today: Day | undefined,
): Pick<CheckResult, 'contradictions'> & { readonly factsOn: FactsOn } {
  const prepared = prepareCase(file, today);
  const factsOn = factsOver(catalogue, prepared, readingsOf(definitions, file));
  return { factsOn, contradictions: prepared.contradictions };
}

function fromFacts(input: FactsInput, definitions: readonly FactDefinition[]): FactsOn {
  const person = (one: FactsInput['partner']) => one && parseFacts(definitions, one.facts, one.findings);
  const facts: CaseFacts = {
    self: parseFacts(definitions, input.facts, input.findings),
    partner: person(input.partner),
    principal: person(input.principal),
    children: {
      complete: input.children?.complete ?? false,
      rows: (input.children?.rows ?? []).map((child) => parseFacts(definitions, child.facts, child.findings)),
    },
  };
  return () => ({ facts });
}
