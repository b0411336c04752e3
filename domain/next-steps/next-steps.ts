import type { CheckRequest, CheckResult } from '../eligibility/check-case.ts';
import { effectOn } from '../eligibility/effect-on.ts';
import { steps, type FactsOn, type Step } from '../eligibility/timeline.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { BASIS_IDS, type BasisId } from '../law/schema.ts';
import { dayOf, isoOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { inForceOn } from './in-force-on.ts';
import type { NextStep, NextSteps } from './next-step.ts';
import { reach } from './reach.ts';
import { STATUS_OF_BASIS } from './status-of-basis.ts';
import { statusOnDay } from './status-on-day.ts';
import { stillOpen } from './still-open.ts';
import { thingsToDo } from './things-to-do.ts';
import type { Transitions } from './transition.ts';
import { withGraph } from './with-graph.ts';

type Asked = {
  readonly checked: CheckResult;
  readonly day: Day;
  readonly definitions: readonly FactDefinition[];
  readonly openOn: FactsOn;
};

/**
 * The best next steps of a checked case. For each legal basis:
 *
 * *Could be met on D*: the first day from the day asked about on which no criterion definitely fails, that is on which the
 * outcome is met, discretion or open, when everything unknown turns out in the person's favour and nothing else changes.
 *
 * *The shortest list*: the fewest things that decide every criterion that is undecided on D; what two criteria need is one
 * thing, and of alternatives the one with the fewest things counts. A criterion that fails but leaves the authority free to
 * grant stands in it as something to improve. Where answers contradict each other the step says so.
 *
 * *Needs a change*: without such a day, the fewest criteria that have to change, and the first day on which it could be met
 * if they were changed today. *Never*: if even everything that can still change does not help (see `stillOpen`).
 *
 * Ordered by that day, on the same day as the edges of the graph are ordered; what needs a change comes after, then what is
 * closed, then what is never possible. Left out: what the person holds already and could not be granted again.
 */
export function nextSteps(
  { input, factDefinitions }: Pick<CheckRequest, 'input' | 'factDefinitions'>,
  checked: CheckResult,
  transitions: Transitions,
): NextSteps {
  const day = dayOf(checked.asOf);
  const known = new Map<Day, ReturnType<FactsOn>>();
  const openOn: FactsOn = (on) => {
    const { facts, nextChange } = checked.factsOn(on);
    const open = known.get(on) ?? { facts: stillOpen(facts, factDefinitions, day), nextChange };
    known.set(on, open);
    return open;
  };
  const asked: Asked = { checked, day, definitions: factDefinitions, openOn };
  const found = BASIS_IDS.filter((basis) => checked.law.bases.includes(basis)).map((basis) => stepTo(basis, asked));
  const current = 'caseFile' in input ? statusOnDay(input.caseFile, day) : undefined;
  const { status, steps: all, beyond } = withGraph(found, current, inForceOn(transitions, checked.asOf), day);
  const chosen = checked.results.map(({ basis }) => basis);
  return {
    status,
    steps: all.filter(
      ({ basis, state }) =>
        chosen.includes(basis) && (state === 'possible' || STATUS_OF_BASIS[basis] !== current?.status),
    ),
    beyond,
  };
}

function stepTo(basis: BasisId, { checked, day: asOf, definitions, openOn }: Asked): NextStep {
  const { law, factsOn } = checked;
  const walk = [...steps(law, basis, asOf, factsOn)];
  const found = reach(walk, () => [...steps(law, basis, asOf, openOn)]);
  const version = law.inForce(basis, found.day) ?? law.versionsOf(basis).at(-1);
  const citation = version?.source.citation ?? basis;
  const common = { basis, citation, inForceFrom: inForceFrom(walk), through: [], notes: [], loses: [] };
  if ('blockers' in found) {
    const blockers = (version?.criteria ?? [])
      .filter(({ key }) => found.blockers.includes(key))
      .map(({ key, source }) => ({ key, title: source.title.de }));
    const nothing = { possibleFrom: null, possibleUntil: null, legalEffect: null, toDo: [], conflicting: false };
    return { ...common, ...nothing, state: 'never', blockers };
  }
  const { day, until, changes } = found;
  const { facts } = factsOn(day);
  const today = walk[0]?.assessment.trace ?? [];
  const definitionOf = (fact: string) => definitions.find(({ key }) => key === fact);
  const { outcome, toDo, conflicting } = thingsToDo({ law, basis, day, facts, asOf, today, changes, definitionOf });
  return {
    ...common,
    state: changes.length === 0 ? 'possible' : 'change',
    possibleFrom: isoOf(day),
    possibleUntil: until === undefined ? null : isoOf(until),
    legalEffect: effectOn(version?.source.legal_effect ?? 'none', outcome),
    toDo,
    conflicting,
    blockers: [],
  };
}

function inForceFrom([first, ...later]: readonly Step[]): string | null {
  if (first?.assessment.outcome !== 'not_in_force') return null;
  const start = later.find(({ assessment }) => assessment.outcome !== 'not_in_force');
  return start === undefined ? null : isoOf(start.day);
}
