import type { FactRecord, FactValue } from '../../domain/facts/fact-value.ts';
import { Dice } from '../../domain/cohort/dice.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { BENCH_TYPES } from './bench-version.ts';

/** Synthetic fact records. `unknownShare`: how many of the facts nobody knows. */
export function benchFacts(count: number, unknownShare: number, seed = 1): FactRecord[] {
  const dice = new Dice(seed, 0);
  const first = dayOf('2016-01-01');
  const value = (type: string): FactValue => {
    if (dice.chance(unknownShare)) return null;
    if (type === 'boolean') return dice.chance(0.5);
    if (type === 'date') return first + dice.between(0, 3_999);
    return dice.between(0, type === 'percent' ? 99 : 13);
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(Object.entries(BENCH_TYPES).map(([fact, type]) => [fact, value(type)])),
  );
}
