import type { CaseFacts } from '../facts/case-facts.ts';
import type { RuleVersion } from '../law/rule-version.ts';
import type { Day } from '../time/day.ts';
import { assess, compileVersion, type Assessment, type CompiledVersion } from './assess.ts';
import type { SlotOf } from './condition.ts';

/** All versions of all bases, compiled; the one in force on a day is found by its dates. */
export class CompiledLaw {
  private readonly versions = new Map<string, CompiledVersion[]>();
  private readonly leaning = new Map<string, readonly string[]>();

  constructor(law: readonly RuleVersion[], slotOf: SlotOf) {
    for (const source of law) {
      const list = this.versions.get(source.basis) ?? [];
      list.push(compileVersion(source, slotOf));
      this.versions.set(source.basis, list);
    }
    for (const list of this.versions.values()) list.sort((a, b) => a.from - b.from);
  }

  get bases(): readonly string[] {
    return [...this.versions.keys()];
  }

  /** The facts that any of the versions compares. */
  get facts(): readonly string[] {
    const criteria = [...this.versions.values()].flat().flatMap((version) => version.criteria);
    return [...new Set(criteria.flatMap(({ facts }) => facts))];
  }

  versionsOf(basis: string): readonly CompiledVersion[] {
    return this.versions.get(basis) ?? [];
  }

  inForce(basis: string, asOf: Day): CompiledVersion | undefined {
    return this.versionsOf(basis).find(({ from, to }) => from <= asOf && (to === undefined || asOf <= to));
  }

  /** The other bases that a basis leans on in any of its versions, directly or through others. */
  referredBy(basis: string): readonly string[] {
    const known = this.leaning.get(basis);
    if (known) return known;
    const found = new Set<string>();
    const visit = (id: string): void => {
      for (const { source } of this.versionsOf(id).flatMap(({ criteria }) => criteria)) {
        for (const target of [source.ref, ...(source.alternatives ?? []).map(({ ref }) => ref)]) {
          if (!target || found.has(target.basis)) continue;
          found.add(target.basis);
          visit(target.basis);
        }
      }
    };
    visit(basis);
    const referred = [...found];
    this.leaning.set(basis, referred);
    return referred;
  }

  /** Assesses a basis on a day. References to other bases are resolved on the same day. */
  assess(basis: string, facts: CaseFacts, asOf: Day): Assessment {
    const version = this.inForce(basis, asOf);
    if (!version) return { outcome: 'not_in_force', trace: [] };
    return assess(version, facts, asOf, this.resolve);
  }

  private readonly resolve = (basis: string, facts: CaseFacts, asOf: Day) => {
    const { outcome, trace } = this.assess(basis, facts, asOf);
    return { outcome, missing: [...new Set(trace.flatMap(({ missing }) => missing))] };
  };
}
