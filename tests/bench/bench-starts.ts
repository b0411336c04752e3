import { measureStarts } from '../../platform/measure-starts.ts';
import type { BenchRow } from './bench-row.ts';

const TURNS = 2;

/**
 * The second start of the whole installation next to a bare start of PostgreSQL, Directus and n8n on the same data; of
 * each the best of two installations.
 */
export async function benchStarts(say: (line: string) => void): Promise<readonly BenchRow[]> {
  const best = { second: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { second, bare } = await measureStarts(say);
    best.second = Math.min(best.second, second);
    best.bare = Math.min(best.bare, bare);
  }
  const ratio = best.second / best.bare;
  return [
    {
      name: 'second start of the installation, next to a bare start of its servers',
      ours: best.second,
      other: best.bare,
      unit: 's',
      ratio,
      goal: '<= 1.5',
      ok: ratio <= 1.5,
    },
  ];
}
