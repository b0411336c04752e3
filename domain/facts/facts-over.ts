import type { Day } from '../time/day.ts';
import type { Catalogue } from './catalogue.ts';
import { derive, type Derivation } from './derive.ts';
import type { PreparedCase } from './prepared-case.ts';
import type { Readings } from './readings-of.ts';

/** The facts of a case on any day. They are derived once for all days until the next on which one of them changes. */
export function factsOver(catalogue: Catalogue, file: PreparedCase, readings: Readings): (day: Day) => Derivation {
  const known: (Derivation & { readonly from: Day })[] = [];
  return (day) => {
    const holds = known.find(({ from, nextChange = Number.POSITIVE_INFINITY }) => from <= day && day < nextChange);
    if (holds) return holds;
    const derived = { ...derive(catalogue, file, readings, day), from: day };
    known.push(derived);
    return derived;
  };
}
