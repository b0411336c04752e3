import { OUTCOME_LABELS, STATUS_LABELS } from '../../../domain/eligibility/labels.ts';
import type { Difference, SimulatedChange, Simulation } from '../../../domain/eligibility/simulation-schema.ts';
import { OUTCOMES, type Outcome } from '../../../domain/law/schema.ts';
import { LEGAL_BASIS } from '../../collections/vocabulary/law.ts';

export type CountWords = { readonly label: string; readonly before: number; readonly after: number };
export type ChangeWords = {
  readonly id: string;
  readonly number: string;
  readonly before: string;
  readonly after: string;
  readonly because: readonly string[];
};
export type SimulationWords = {
  readonly headline: string;
  /** Which cases could not be checked. */
  readonly failures: string | null;
  /** Which other bases may change with it. */
  readonly dependents: string | null;
  readonly counts: readonly CountWords[];
  readonly changes: readonly ChangeWords[];
};

/** Best for the person first. */
const ORDER = [...OUTCOMES].reverse();

const german = (day: string): string => day.split('-').reverse().join('.');
const cases = (count: number): string => (count === 1 ? '1 Fall' : `${count.toLocaleString('de-DE')} Fälle`);
const named = (number: string | null): string => number ?? 'ohne Aktenzeichen';

/** A simulation in the words of the forms: how many, which, and why. */
export function describeSimulation(simulation: Simulation): SimulationWords {
  const { asOf, before, after, changes, dependents, failures } = simulation;
  return {
    headline: headlineOf(simulation),
    failures: failures.length
      ? `Nicht prüfbar, bitte die Angaben im Fall ansehen: ${failures.map(({ number }) => named(number)).join(', ')}.`
      : null,
    dependents: dependents.length
      ? `Auf dieses Ergebnis ${dependents.length === 1 ? 'stützt' : 'stützen'} sich auch ${dependents.map((basis) => LEGAL_BASIS.labels[basis][0]).join(', ')}: es kann sich dort mit ändern.`
      : null,
    counts: ORDER.filter((one) => before[one] + after[one] > 0).map((one) => ({
      label: OUTCOME_LABELS[one],
      before: before[one],
      after: after[one],
    })),
    changes: changes.map((change) => ({
      id: change.case.id,
      number: named(change.case.number),
      before: sideOf(change.before, change.eligibleFromBefore, asOf),
      after: sideOf(change.after, change.eligibleFromAfter, asOf),
      because: reasonsOf(change, asOf),
    })),
  };
}

function headlineOf({ asOf, cases: all, changes, failed, unchanged }: Simulation): string {
  if (all === 0) return 'Ihre Organisation hat noch keine Fälle: es gibt nichts zu vergleichen.';
  const parts = [
    `${cases(changes.length)} ${changes.length === 1 ? 'ändert' : 'ändern'} sich`,
    `${cases(unchanged)} ${unchanged === 1 ? 'bleibt' : 'bleiben'} gleich`,
    ...(failed > 0 ? [`${cases(failed)} nicht prüfbar`] : []),
  ];
  return `${parts.join(', ')}. Geprüft zum ${german(asOf)}.`;
}

/** The outcome, and from when the permit can be had if that is another day. */
function sideOf(outcome: Outcome, eligibleFrom: string | null, asOf: string): string {
  const label = OUTCOME_LABELS[outcome];
  return eligibleFrom !== null && eligibleFrom > asOf ? `${label}, möglich ab ${german(eligibleFrom)}` : label;
}

function reasonsOf({ because, on }: SimulatedChange, asOf: string): string[] {
  if (because.length === 0) return ['Kein einzelnes Kriterium: die Geltungstage oder die Rechtsfolge der Fassung.'];
  const day = on === asOf ? '' : `am ${german(on)} `;
  return because.map((difference) => `${difference.key} ${difference.title}: ${day}${turnOf(difference)}`);
}

function turnOf({ before, after }: Difference): string {
  if (before === null) return `neu, ${after === null ? '' : STATUS_LABELS[after]}`;
  if (after === null) return `gestrichen, bisher ${STATUS_LABELS[before]}`;
  if (before === after) return `weiter ${STATUS_LABELS[before]}, aber mit anderer Wirkung`;
  return `${STATUS_LABELS[before]} → ${STATUS_LABELS[after]}`;
}
