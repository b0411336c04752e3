import type { BasisId } from '../law/schema.ts';
import { isoOf, shift } from '../time/calendar.ts';
import type { LostWay, NextStep, NextSteps, Note } from './next-step.ts';
import { STATUS_OF_BASIS } from './status-of-basis.ts';
import type { CurrentStatus } from './status-on-day.ts';
import type { Closure, End, Lead, Transitions } from './transition.ts';
import { wayThrough } from './way-through.ts';

const noteOf = ({ key, citation, note, contested }: Lead | Closure | End): Note => ({
  key,
  citation,
  text: note.de,
  contested: contested ?? null,
});

/** Lays the transition graph over the steps: what it says of each way, what each way closes, and their order. */
export function withGraph(
  found: readonly NextStep[],
  current: CurrentStatus | undefined,
  { leads, closes, ends }: Transitions,
): NextSteps {
  const from = current?.status;
  const own = from === undefined ? [] : leads.filter((lead) => lead.from.includes(from));
  const shut = from === undefined ? [] : closes.filter((closure) => closure.from.includes(from));
  const to = <Entry extends Lead | Closure>(basis: BasisId, entries: readonly Entry[]) =>
    entries.filter((entry) => entry.to.includes(basis));
  const stated = found.map((step): NextStep => {
    const isClosed = step.state === 'change' && to(step.basis, shut).length > 0;
    return {
      ...step,
      state: isClosed ? 'closed' : step.state,
      through: from === undefined ? [] : (wayThrough(from, step.basis, leads) ?? []),
      notes: [...to(step.basis, own), ...to(step.basis, shut)].map(noteOf),
    };
  });
  const place = ({ basis }: NextStep): number => {
    const at = own.findIndex((lead) => lead.to.includes(basis));
    return at < 0 ? own.length : at;
  };
  const steps = stated.map((step): NextStep => ({ ...step, loses: lostBy(step, stated, from, closes) }));
  return {
    status: current === undefined ? null : statusOf(current, ends),
    steps: [...steps].sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        (a.possibleFrom ?? '').localeCompare(b.possibleFrom ?? '') ||
        place(a) - place(b),
    ),
    beyond: own.flatMap((lead) => (lead.beyond ? [{ ...noteOf(lead), text: lead.beyond.de }] : [])),
  };
}

const STATES: readonly NextStep['state'][] = ['possible', 'change', 'closed', 'never'];

/** The ways that the person has today, and of whose end it must be told before the change to which the step leads. */
function lostBy(
  { basis, state }: NextStep,
  all: readonly NextStep[],
  from: CurrentStatus['status'] | undefined,
  closes: readonly Closure[],
): readonly LostWay[] {
  const status = STATUS_OF_BASIS[basis];
  if (status === from || !isOpen(state)) return [];
  const closing = closes.filter((closure) => closure.tell_before && closure.from.includes(status));
  return all.flatMap((other): readonly LostWay[] => {
    const closure = closing.find((one) => one.to.includes(other.basis));
    const { possibleFrom, through } = other;
    if (!closure || !isOpen(other.state) || possibleFrom === null || through.length > 0) return [];
    return [{ ...noteOf(closure), basis: other.basis, possibleFrom, wayOut: closure.way_out?.de ?? null }];
  });
}

const isOpen = (state: NextStep['state']): boolean => state === 'possible' || state === 'change';

function statusOf({ status, since, to }: CurrentStatus, ends: readonly End[]): NextSteps['status'] {
  const own = ends.filter((end) => end.from.includes(status));
  // A time of months ends with the day before the one that bears its number (§ 188 Abs. 2 BGB).
  const last = own.map(({ months }) => shift(since, months, 'months') - 1).concat(to ?? []);
  return {
    code: status,
    since: isoOf(since),
    until: last.length > 0 ? isoOf(Math.min(...last)) : null,
    notes: own.map(noteOf),
  };
}
