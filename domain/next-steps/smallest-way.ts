import type { FactValue } from '../facts/fact-value.ts';
import { all, unknownsIn, type Formula } from './formula.ts';
import type { Unknown } from './unknown.ts';

/** What has to be decided, each with the values that do. Empty: nothing has to. */
export type Way = ReadonlyMap<Unknown, readonly FactValue[]>;

/** So many ways are followed at once; the smallest are kept. */
const AT_ONCE = 96;

/**
 * The smallest set of unknowns that, decided in the person's favour, makes a formula true. Exact: a fact that is asked twice
 * must have one value for both. Of sets of one size it is the one that is easiest to find out: facts, then relatives, then
 * human findings, then contested points of law.
 * @returns undefined when no values make it true
 */
export function smallestWay(formula: Formula): Way | undefined {
  // What has no unknown in common cannot contradict each other: the smallest of each are the smallest of all.
  const parts = independent(
    typeof formula === 'object' && 'parts' in formula && formula.join === 'all' ? formula.parts : [formula],
  );
  const ways = parts.map((part) => waysOf(part)[0]);
  return ways.includes(undefined) ? undefined : new Map(ways.flatMap((way) => [...(way ?? [])]));
}

/** The smallest ways, none containing another. */
function waysOf(formula: Formula): readonly Way[] {
  if (typeof formula === 'boolean') return formula ? [new Map()] : [];
  if ('unknown' in formula) {
    const values = formula.unknown.possible.filter(formula.holds);
    return values.length > 0 ? [new Map([[formula.unknown, values]])] : [];
  }
  if (formula.join === 'any') return smallest(formula.parts.flatMap(waysOf));
  // What leaves no choice comes first: the rest then takes what is needed anyway.
  const parts = formula.parts.map(waysOf).sort((a, b) => a.length - b.length);
  return parts.reduce((ways, more) => smallest(meet(ways, more)));
}

/** Joins the parts that share an unknown, directly or through others. */
function independent(parts: readonly Formula[]): readonly Formula[] {
  let groups: { readonly parts: readonly Formula[]; readonly unknowns: readonly Unknown[] }[] = [];
  for (const part of parts) {
    const unknowns = unknownsIn(part);
    const near = groups.filter((group) => group.unknowns.some((one) => unknowns.includes(one)));
    const joined = {
      parts: [...near.flatMap((group) => group.parts), part],
      unknowns: [...near.flatMap((group) => group.unknowns), ...unknowns],
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return groups.map((group) => all(group.parts));
}

function meet(some: readonly Way[], more: readonly Way[]): readonly Way[] {
  return some.flatMap((one) => more.flatMap((other) => together(one, other) ?? []));
}

function together(one: Way, other: Way): Way | undefined {
  const both = new Map(one);
  for (const [unknown, values] of other) {
    const before = both.get(unknown);
    const shared = before ? before.filter((value) => values.includes(value)) : values;
    if (shared.length === 0) return undefined;
    both.set(unknown, shared);
  }
  return both;
}

function smallest(ways: readonly Way[]): readonly Way[] {
  const kept: Way[] = [];
  for (const way of [...ways].sort((a, b) => a.size - b.size || effort(a) - effort(b))) {
    if (kept.length === AT_ONCE) break;
    if (!kept.some((smaller) => covers(smaller, way))) kept.push(way);
  }
  return kept;
}

/** Whether a way asks for nothing that the other does not ask for too. */
const covers = (smaller: Way, way: Way): boolean =>
  [...smaller].every(([unknown, values]) => way.get(unknown)?.every((value) => values.includes(value)));

const EFFORT: Readonly<Record<Unknown['kind'], number>> = { fact: 0, relative: 1, finding: 2 };
const CONTESTED = 3;

const effort = (way: Way): number =>
  [...way.keys()].reduce((sum, { kind, contested }) => sum + (contested ? CONTESTED : EFFORT[kind]), 0);
