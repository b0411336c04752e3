import { agree } from './agree.ts';
import type { CompiledFact, FactContext, Finding } from './fact-function.ts';
import type { PersonView } from './person-view.ts';
import type { Readings } from './readings-of.ts';

/** A contested point that a fact asked about, and which of its readings is tried. */
type Choice = { readonly key: string; readonly options: readonly string[]; tried: number };

/** Derives a fact with every reading that matters to it; `contested` where they differ. */
export type OverReadings = (fact: CompiledFact, person: PersonView) => Finding & { readonly contested?: boolean };

/**
 * Derives facts with every possible reading of the contested points they ask for. Where they differ a fact is contested:
 * numbers and days keep their bounds, everything else is unknown. Most facts ask for none and are derived once.
 */
export function overReadings(context: Omit<FactContext, 'reading'>, readings: Readings): OverReadings {
  let choices: Choice[] = [];
  const reading = (key: string): string => {
    let choice = choices.find((made) => made.key === key);
    if (!choice) {
      choice = { key, options: readings(key), tried: 0 };
      choices.push(choice);
    }
    return choice.options[choice.tried] ?? '';
  };
  const complete: FactContext = { ...context, reading };
  return (fact, person) => {
    choices = [];
    const first = fact(person, complete);
    if (choices.length === 0) return first;
    const findings = [first];
    while (nextChoice(choices)) findings.push(fact(person, complete));
    const { differ, ...common } = agree(findings);
    return { ...common, contested: differ };
  };
}

/** Moves on to the next combination like an odometer: what was asked last turns first. */
function nextChoice(choices: Choice[]): boolean {
  for (let last = choices.at(-1); last; last = choices.at(-1)) {
    if (last.tried + 1 < last.options.length) {
      last.tried += 1;
      return true;
    }
    choices.pop();
  }
  return false;
}
