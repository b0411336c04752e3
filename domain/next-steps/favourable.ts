import type { CompiledLaw } from '../eligibility/compiled-law.ts';
import type { CompiledCriterion } from '../eligibility/criterion.ts';
import type { CaseFacts } from '../facts/case-facts.ts';
import type { Day } from '../time/day.ts';
import type { Asked } from './condition-formula.ts';
import { criterionFormula, type Goal } from './criterion-formula.ts';
import { all, unknownsIn, type Formula } from './formula.ts';
import { smallestWay, type Way } from './smallest-way.ts';
import type { NamedCriterion, ToDo } from './to-do.ts';
import type { Unknown } from './unknown.ts';
import { Unknowns } from './unknowns.ts';
import { whoIs } from './who-is.ts';

type Open = { readonly criterion: CompiledCriterion; readonly goal: Goal; readonly formula: Formula };

export type Favourable = {
  /** `discretion` where no answer makes one of the criteria met, but one leaves it to the authority. */
  readonly goal: Goal;
  /** What to decide, with the values that speak for the person. */
  readonly way: Way;
  /** Whether all of it can turn out well at once: one answer may speak for the person here and against it there. */
  readonly isTogether: boolean;
  readonly toDo: readonly ToDo[];
};

/**
 * The fewest unknown things that, turning out in the person's favour, decide all the given criteria: what two of them need is
 * counted once. Where not all can turn out well together, each is decided for itself.
 */
export function favourable(
  criteria: readonly CompiledCriterion[],
  law: CompiledLaw,
  facts: CaseFacts,
  day: Day,
  definitionOf: Asked['definitionOf'],
): Favourable {
  const asked: Asked = { day, definitionOf, unknowns: new Unknowns() };
  const open = criteria.map((criterion): Open => {
    const to = (goal: Goal): Open => ({
      criterion,
      goal,
      formula: criterionFormula(criterion.source, law, facts, asked, goal),
    });
    const best = to('met');
    return smallestWay(best.formula) ? best : to('discretion');
  });
  const together = smallestWay(all(open.map(({ formula }) => formula)));
  const way = together ?? oneByOne(open);
  return {
    goal: open.some(({ goal }) => goal === 'discretion') ? 'discretion' : 'met',
    way,
    isTogether: together !== undefined,
    toDo: [...way.keys()].map((unknown) => toDoOf(unknown, open, law, facts, day)),
  };
}

function oneByOne(open: readonly Open[]): Way {
  return new Map(open.flatMap(({ formula }) => [...(smallestWay(formula) ?? [])]));
}

function toDoOf(unknown: Unknown, open: readonly Open[], law: CompiledLaw, facts: CaseFacts, day: Day): ToDo {
  const who = whoIs(facts)(unknown.of);
  if (unknown.kind === 'finding') {
    return { kind: 'record', criterion: { key: unknown.name, title: titleOf(unknown.name, law, day) }, who };
  }
  const criteria = open
    .filter(({ formula }) => unknownsIn(formula).includes(unknown))
    .map(({ criterion: { key, source } }): NamedCriterion => ({ key, title: source.title.de }));
  return { kind: unknown.contested ? 'ask' : 'find_out', fact: unknown.name, who, criteria };
}

/** A finding decides a criterion or one of its alternatives, of this basis or of one that it leans on. */
function titleOf(key: string, law: CompiledLaw, day: Day): string {
  const criteria = law.bases.flatMap((basis) => law.inForce(basis, day)?.criteria ?? []);
  const parts = criteria.flatMap(({ source }) => [source, ...(source.alternatives ?? [])]);
  return parts.find((part) => part.key === key)?.title.de ?? key;
}
