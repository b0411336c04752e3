import type { FactRecord, FactValue } from '../../domain/facts/fact-value.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { BENCH_TYPES } from './bench-version.ts';

/** mulberry32: small, seeded, good enough to spread cases. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Synthetic fact records. `unknownShare`: how many of the facts nobody knows. */
export function benchFacts(count: number, unknownShare: number, seed = 1): FactRecord[] {
  const next = random(seed);
  const first = dayOf('2016-01-01');
  const value = (type: string): FactValue => {
    if (next() < unknownShare) return null;
    if (type === 'boolean') return next() < 0.5;
    if (type === 'date') return first + Math.floor(next() * 4_000);
    return Math.floor(next() * (type === 'percent' ? 100 : 14));
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(Object.entries(BENCH_TYPES).map(([fact, type]) => [fact, value(type)])),
  );
}
