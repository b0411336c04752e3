import type { CompiledLaw } from '../eligibility/compiled-law.ts';
import type { CompiledCriterion } from '../eligibility/criterion.ts';
import { TO_NOT_MET } from '../eligibility/effect.ts';
import { evidenceOf } from '../eligibility/evidence-of.ts';
import type { Verdict } from '../eligibility/verdict.ts';
import type { CaseFacts } from '../facts/case-facts.ts';
import type { EvidenceState } from '../facts/evidence.ts';
import { isoOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { favourable } from './favourable.ts';
import type { NextStep } from './next-step.ts';
import type { Asked } from './condition-formula.ts';
import type { NamedCriterion, ToDo } from './to-do.ts';

type Situation = {
  readonly law: CompiledLaw;
  readonly basis: string;
  /** The day on which it could be met, and the facts as they will be then. */
  readonly day: Day;
  readonly facts: CaseFacts;
  /** The day asked about, and what its criteria said. */
  readonly asOf: Day;
  readonly today: readonly Verdict[];
  /** Keys of the criteria that have to change. */
  readonly changes: readonly string[];
  readonly definitionOf: Asked['definitionOf'];
};

export type Plan = Pick<NextStep, 'toDo' | 'conflicting'> & { readonly outcome: 'met' | 'discretion' };

/** Stated, but not shown by anything that is valid. */
const UNPROVEN: readonly EvidenceState[] = ['claimed', 'expired', 'contradicted'];

/** The shortest list of things to do until a basis can be met on a day, and the best outcome they lead to. */
export function thingsToDo({ law, basis, day, facts, asOf, today, changes, definitionOf }: Situation): Plan {
  const version = law.inForce(basis, day);
  const { trace } = law.assess(basis, facts, day);
  const criteria = (version?.criteria ?? []).flatMap((criterion, index) => {
    const verdict = trace[index];
    return verdict ? [{ criterion, verdict }] : [];
  });
  const change = criteria.filter(({ criterion }) => changes.includes(criterion.key));
  const rest = criteria.filter(({ criterion }) => !changes.includes(criterion.key));
  const of = (status: Verdict['status']) =>
    rest.filter(({ verdict }) => verdict.status === status).map(({ criterion }) => criterion);

  const improve = of('not_met');
  const open = favourable(of('unknown'), law, facts, day, definitionOf);
  const waiting = day > asOf ? waits(law, basis, asOf, today, changes) : [];
  const isDiscretion = open.goal === 'discretion' || improve.length > 0 || version?.source.legal_effect === 'petition';
  return {
    outcome: isDiscretion ? 'discretion' : 'met',
    conflicting: !open.isTogether,
    toDo: [
      ...change.map(({ criterion }): ToDo => ({ kind: 'change', ...remedy(criterion) })),
      ...open.toDo,
      ...proofs(of('met'), facts),
      ...improve.map((criterion): ToDo => ({ kind: 'improve', ...remedy(criterion) })),
      ...(day > asOf ? [{ kind: 'wait', until: isoOf(day), criteria: waiting } as const] : []),
    ],
  };
}

const nameOf = ({ key, source }: CompiledCriterion): NamedCriterion => ({ key, title: source.title.de });

const remedy = (criterion: CompiledCriterion) => ({
  criterion: nameOf(criterion),
  how: criterion.source.if_missing?.de ?? null,
});

/** What fails today and time alone cures. */
function waits(
  law: CompiledLaw,
  basis: string,
  asOf: Day,
  today: readonly Verdict[],
  changes: readonly string[],
): readonly NamedCriterion[] {
  const failing = today.filter(({ effect }) => effect >= TO_NOT_MET).map(({ key }) => key);
  return (law.inForce(basis, asOf)?.criteria ?? [])
    .filter(({ key }) => failing.includes(key) && !changes.includes(key))
    .map(nameOf);
}

/** One proof serves all criteria that accept the same ones. */
function proofs(met: readonly CompiledCriterion[], facts: CaseFacts): readonly ToDo[] {
  const byProofs = new Map<string, { proofs: readonly string[]; criteria: NamedCriterion[] }>();
  for (const criterion of met) {
    const { state, proofs: accepted } = evidenceOf(criterion, facts);
    if (!UNPROVEN.includes(state) || accepted.length === 0) continue;
    const same = accepted.join('\n');
    const group = byProofs.get(same) ?? { proofs: accepted, criteria: [] };
    byProofs.set(same, group);
    group.criteria.push(nameOf(criterion));
  }
  return [...byProofs.values()].map((group) => ({ kind: 'prove', ...group }));
}
