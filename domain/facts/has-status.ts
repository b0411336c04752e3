import type { FactValue } from './fact-value.ts';
import type { Reading } from './period.ts';

/**
 * Whether a residence period has one of the statuses. Where two are entered for the same days it has one of them, nobody
 * knows which: for the longest reading one that counts is enough, for the shortest each must count.
 */
export function hasStatus(status: FactValue | undefined, among: readonly unknown[], reading: Reading): boolean {
  if (!Array.isArray(status)) return among.includes(status);
  const counts = (one: string) => among.includes(one);
  return reading === 'longest' ? status.some(counts) : status.every(counts);
}
