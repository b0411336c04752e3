import type { CaseFile } from '../case-file/schema.ts';
import { Catalogue } from '../facts/catalogue.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { factsOver } from '../facts/facts-over.ts';
import { factsBehind } from '../facts/facts-behind.ts';
import { prepareCase } from '../facts/prepared-case.ts';
import type { ReadingDefinition } from '../facts/reading-definition.ts';
import { readingsOf } from '../facts/readings-of.ts';
import { lawOf } from '../law/law-of.ts';
import type { RuleVersion } from '../law/rule-version.ts';
import type { Outcome } from '../law/schema.ts';
import { dayOf, isoOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { CompiledLaw } from './compiled-law.ts';
import { differences } from './differences.ts';
import { outlook, type Outlook } from './outlook.ts';
import type { Difference } from './simulation-schema.ts';

export type Comparison = {
  readonly before: Outcome;
  readonly after: Outcome;
  /** First day on which the basis is met or open to discretion, `YYYY-MM-DD`. */
  readonly eligibleFromBefore: string | null;
  readonly eligibleFromAfter: string | null;
  /** Absent where both laws say the same. */
  readonly change?: { readonly on: string; readonly because: Difference[] };
};

type Question = {
  readonly basis: string;
  readonly before: readonly RuleVersion[];
  readonly after: readonly RuleVersion[];
  readonly factDefinitions: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
  readonly asOf: string;
  /** The real day, `YYYY-MM-DD`, where it is later than the day asked about: nothing after it has happened yet. */
  readonly today?: string | undefined;
};

/**
 * Makes ready to ask of many cases what a basis says under one law and under another. Exactly what two full checks say;
 * only the facts that the basis and those it leans on use are derived, once for both.
 * @throws RangeError for an as-of date that is no day, TypeError for a law that does not compile.
 */
export function compareLaws(question: Question): (file: CaseFile) => Comparison {
  const { basis, factDefinitions, readings } = question;
  const asOf = dayOf(question.asOf);
  const today = Math.max(asOf, dayOf(question.today ?? question.asOf));
  const [catalogue, before, after] = compileFor(basis, [question.before, question.after], factDefinitions);
  return (file) => {
    const factsOn = factsOver(catalogue, prepareCase(file, today), readingsOf(readings, file));
    const [was, is] = [outlook(before, basis, asOf, factsOn), outlook(after, basis, asOf, factsOn)];
    const common = {
      before: was.outcome,
      after: is.outcome,
      eligibleFromBefore: isoOrNull(was.eligibleFrom),
      eligibleFromAfter: isoOrNull(is.eligibleFrom),
    };
    if (was.outcome === is.outcome && was.eligibleFrom === is.eligibleFrom) return common;
    const day = dayOfChange(was, is, asOf);
    const because = differences(before, after, basis, factsOn(day).facts, day);
    return { ...common, change: { on: isoOf(day), because } };
  };
}

/** Both laws cut down to the basis and what it leans on, with the facts that these compare. */
function compileFor(
  basis: string,
  laws: readonly [readonly RuleVersion[], readonly RuleVersion[]],
  definitions: readonly FactDefinition[],
): readonly [Catalogue, CompiledLaw, CompiledLaw] {
  const whole = new Catalogue(definitions);
  const [before, after] = [lawOf(laws[0], basis), lawOf(laws[1], basis)];
  const used = [before, after].flatMap((law) => new CompiledLaw(law, whole.slotOf).facts);
  const catalogue = new Catalogue(factsBehind(used, definitions));
  return [catalogue, new CompiledLaw(before, catalogue.slotOf), new CompiledLaw(after, catalogue.slotOf)];
}

/** Where both say the same of the day asked about, they part on the day on which one of them is reached first. */
function dayOfChange(was: Outlook, is: Outlook, asOf: Day): Day {
  if (was.assessment.outcome !== is.assessment.outcome) return asOf;
  return Math.min(was.eligibleFrom ?? Number.POSITIVE_INFINITY, is.eligibleFrom ?? Number.POSITIVE_INFINITY);
}

const isoOrNull = (day: Day | undefined): string | null => (day === undefined ? null : isoOf(day));
