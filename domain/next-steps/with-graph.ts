import type { BasisId } from '../law/schema.ts';
import { isoOf, shift } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { LostWay, NextStep, NextSteps, Note } from './next-step.ts';
import { STATUS_OF_BASIS } from './status-of-basis.ts';
import type { CurrentStatus } from './status-on-day.ts';
import type { Closure, End, Lead, Transitions } from './transition.ts';
import { wayThrough } from './way-through.ts';

const noteOf = (entry: Lead | Closure | End): Note => ({
  key: entry.key,
  citation: entry.citation,
  text: entry.note.de,
  contested: entry.contested ?? null,
  closed: 'tell_before' in entry ? { wayOut: entry.way_out?.de ?? null } : null,
});

/** Lays the transition graph over the steps: what it says of each way, what each way closes, and their order. */
export function withGraph(
  found: readonly NextStep[],
  current: CurrentStatus | undefined,
  { leads, closes, ends }: Transitions,
  asOf: Day,
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
  // Without a status on the day asked about nobody knows which ways there are.
  const within = stated.filter(({ basis }) => from === undefined || to(basis, own).length > 0);
  const steps = stated.map(
    (step): NextStep => ({
      ...step,
      loses: from === STATUS_OF_BASIS[step.basis] ? [] : lostBy(step, within, closes),
    }),
  );
  return {
    status: current === undefined ? null : statusOf(current, ends, asOf),
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

/** Of the ways that the person has today those of whose end it must be told before the change to which the step leads. */
function lostBy({ basis, state }: NextStep, ways: readonly NextStep[], closes: readonly Closure[]): readonly LostWay[] {
  if (!isOpen(state)) return [];
  const status = STATUS_OF_BASIS[basis];
  const closing = closes.filter((closure) => closure.tell_before && closure.from.includes(status));
  return ways.flatMap((way): readonly LostWay[] => {
    const closure = closing.find((one) => one.to.includes(way.basis));
    if (!closure || !isOpen(way.state) || way.possibleFrom === null) return [];
    return [{ ...noteOf(closure), basis: way.basis, possibleFrom: way.possibleFrom }];
  });
}

const isOpen = (state: NextStep['state']): boolean => state === 'possible' || state === 'change';

function statusOf({ status, since, to }: CurrentStatus, ends: readonly End[], asOf: Day): NextSteps['status'] {
  const own = ends.filter((end) => end.from.includes(status));
  // A time of months ends with the day before the one that bears its number (§ 188 Abs. 2 BGB). Whoever has the status longer
  // than that got it again, on a day that the file does not tell.
  const last = own
    .map(({ months }) => shift(since, months, 'months') - 1)
    .concat(to ?? [])
    .filter((day) => day >= asOf);
  return {
    code: status,
    since: isoOf(since),
    until: last.length > 0 ? isoOf(Math.min(...last)) : null,
    notes: own.map(noteOf),
  };
}
