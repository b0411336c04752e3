import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import { weakest, type EvidenceState } from '../facts/evidence.ts';
import { peopleOf } from '../facts/people-of.ts';
import type { CompiledCriterion } from './criterion.ts';

/** How far what is known for a criterion is proven, and which proofs the law or practice accepts. */
export function evidenceOf(
  { source, facts: used }: CompiledCriterion,
  facts: CaseFacts,
): { readonly state: EvidenceState; readonly proofs: readonly string[] } {
  const proofs = [...source.evidence, ...(source.alternatives ?? []).flatMap(({ evidence }) => evidence)];
  return {
    state: weakest(peopleOf(source.subject, facts).flatMap((person) => statesOf(person, used))) ?? 'none',
    proofs: [...new Set(proofs.map(({ de }) => de))],
  };
}

function statesOf({ evidence, values }: PersonFacts, used: readonly string[]): readonly EvidenceState[] {
  return used.flatMap((fact) => (values[fact] == null || evidence[fact] === undefined ? [] : [evidence[fact]]));
}
