import type { RuleVersion } from './rule-version.ts';

/** The versions of a basis, and of those that its criteria lean on, directly or through others. */
export function lawOf(law: readonly RuleVersion[], basis: string): readonly RuleVersion[] {
  const wanted = new Set([basis]);
  // Grows while it is walked.
  for (const id of wanted) {
    for (const { criteria } of law.filter((version) => version.basis === id)) {
      for (const { ref, alternatives = [] } of criteria) {
        for (const one of [ref, ...alternatives.map((alternative) => alternative.ref)]) if (one) wanted.add(one.basis);
      }
    }
  }
  return law.filter((version) => wanted.has(version.basis));
}
