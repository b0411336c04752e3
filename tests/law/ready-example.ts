import type { CompiledVersion } from '../../domain/eligibility/assess.ts';
import type { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { describe, type BasisResult } from '../../domain/eligibility/describe.ts';
import { timeline, withTimeline, type FactsOn } from '../../domain/eligibility/timeline.ts';
import type { Verdict } from '../../domain/eligibility/verdict.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import type { Example } from './read-examples.ts';

/** A worked example whose facts are derived once, to be held against one law after another. */
export class ReadyExample {
  readonly example: Example;
  private readonly day: number;
  private readonly makeReady: () => FactsOn;
  private ready: FactsOn | undefined;

  constructor(example: Example, makeReady: () => FactsOn) {
    this.example = example;
    this.day = dayOf(example.asOf);
    this.makeReady = makeReady;
  }

  private get factsOn(): FactsOn {
    this.ready ??= this.makeReady();
    return this.ready;
  }

  /** Whether it expects what only the timeline tells, or the legal effect. */
  get asksForMore(): boolean {
    const { eligible_from, timeline: spans, legal_effect } = this.example.expect;
    return eligible_from !== undefined || spans !== undefined || legal_effect !== undefined;
  }

  /** What one criterion of a version says of it. */
  judge(law: CompiledLaw, { criteria }: CompiledVersion, index: number): Verdict {
    const resolve = (basis: string, facts: Parameters<CompiledLaw['assess']>[1], asOf: number) => {
      const { outcome, trace } = law.assess(basis, facts, asOf);
      return { outcome, missing: trace.flatMap(({ missing }) => missing) };
    };
    const criterion = criteria[index];
    if (!criterion) throw new RangeError(`there is no criterion ${index}`);
    return criterion.judge(this.factsOn(this.day).facts, this.day, resolve);
  }

  /** Whether the outcome on its day is not the expected one. Without the timeline: `later` is not met, or barred, today. */
  seesOutcome(law: CompiledLaw): boolean {
    const { basis, expect } = this.example;
    const { outcome } = law.assess(basis, this.factsOn(this.day).facts, this.day);
    const today = expect.outcome === 'later' ? ['not_met', 'barred'] : [expect.outcome ?? outcome];
    return !today.includes(outcome);
  }

  /** Whether anything that it expects of the whole result is not so. */
  seesResult(law: CompiledLaw): boolean {
    const { expect } = this.example;
    const { outcome, legalEffect, eligibleFrom, timeline: spans } = this.result(law);
    return (
      (expect.outcome !== undefined && expect.outcome !== outcome) ||
      (expect.eligible_from !== undefined && expect.eligible_from !== eligibleFrom) ||
      (expect.legal_effect !== undefined && expect.legal_effect !== legalEffect) ||
      (expect.timeline !== undefined && JSON.stringify(expect.timeline) !== JSON.stringify(spans))
    );
  }

  private result(law: CompiledLaw): BasisResult {
    const { day, factsOn } = this;
    const { basis } = this.example;
    const { facts } = factsOn(day);
    const spans = timeline(law, basis, day, factsOn);
    return describe(law, basis, day, withTimeline(law.assess(basis, facts, day), spans), spans, facts);
  }
}
