import type { CompiledVersion } from '../../domain/eligibility/assess.ts';
import type { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import type { SlotOf } from '../../domain/eligibility/condition.ts';
import { compileCriterion, type CompiledCriterion } from '../../domain/eligibility/criterion.ts';
import type { Verdict } from '../../domain/eligibility/verdict.ts';
import type { Criterion } from '../../domain/law/schema.ts';
import { MutatedLaw } from './mutated-law.ts';
import type { ReadyExample } from './ready-example.ts';
import type { Site } from './sites.ts';

/** Asks of one change of the law after another whether a worked example notices it. */
export class Mutation {
  private readonly law: CompiledLaw;
  private readonly slotOf: SlotOf;
  private readonly examples: readonly ReadyExample[];
  private readonly own = new Map<CompiledVersion, readonly ReadyExample[]>();
  private readonly shipped = new Map<CompiledVersion, Map<number, ReadonlyMap<ReadyExample, Verdict>>>();

  constructor(law: CompiledLaw, slotOf: SlotOf, examples: readonly ReadyExample[]) {
    this.law = law;
    this.slotOf = slotOf;
    this.examples = examples;
  }

  /** The cheapest question first: bindings, the one criterion, the outcome of the day, the whole timeline. */
  isNoticed({ version: { basis, valid_from }, index, mutant: { criterion } }: Site): boolean {
    const version = this.law.versionsOf(basis).find(({ source }) => source.valid_from === valid_from);
    if (!version) throw new RangeError(`there is no version ${basis}@${valid_from}`);
    const own = this.examplesOf(version);
    if (own.some((ready) => expectsOtherBinding(ready, criterion))) return true;
    let mutated: CompiledCriterion;
    try {
      mutated = compileCriterion(criterion, this.slotOf);
    } catch {
      return true;
    }
    const changed = exchange(version, index, mutated);
    const law = new MutatedLaw(
      this.law,
      basis,
      this.law.versionsOf(basis).map((one) => (one === version ? changed : one)),
    );
    const shipped = this.verdicts(version, index);
    for (const ready of own) {
      const { status, effect } = ready.judge(law, changed, index);
      if ((ready.example.expect.criteria?.[criterion.key] ?? status) !== status) return true;
      if (effect !== shipped.get(ready)?.effect && ready.seesOutcome(law)) return true;
    }
    return own.some((ready) => ready.asksForMore && ready.seesResult(law));
  }

  private examplesOf(version: CompiledVersion): readonly ReadyExample[] {
    const { basis, valid_from, valid_to = '9999-12-31' } = version.source;
    const own =
      this.own.get(version) ??
      this.examples.filter(
        ({ example }) => example.basis === basis && valid_from <= example.asOf && example.asOf <= valid_to,
      );
    this.own.set(version, own);
    return own;
  }

  /** What a criterion says of each example as it ships. */
  private verdicts(version: CompiledVersion, index: number): ReadonlyMap<ReadyExample, Verdict> {
    const known = this.shipped.get(version) ?? new Map<number, ReadonlyMap<ReadyExample, Verdict>>();
    this.shipped.set(version, known);
    const found =
      known.get(index) ??
      new Map(this.examplesOf(version).map((ready) => [ready, ready.judge(this.law, version, index)]));
    known.set(index, found);
    return found;
  }
}

function exchange(version: CompiledVersion, index: number, mutated: CompiledCriterion): CompiledVersion {
  const criteria = version.criteria.with(index, mutated);
  return { ...version, criteria, moments: criteria.flatMap(({ moments }) => moments) };
}

function expectsOtherBinding({ example: { expect } }: ReadyExample, criterion: Criterion): boolean {
  const parts = [criterion, ...(criterion.alternatives ?? [])];
  return parts.some(({ key, binding }) => (expect.bindings?.[key] ?? binding) !== binding);
}
