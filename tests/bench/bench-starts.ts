import { measureStarts } from '../../platform/measure-starts.ts';
import type { BenchRow } from './bench-row.ts';

/** The second start of the whole installation next to a bare start of PostgreSQL, Directus and n8n on the same data. */
export async function benchStarts(say: (line: string) => void): Promise<readonly BenchRow[]> {
  const { second, bare } = await measureStarts(say);
  const ratio = second / bare;
  return [
    {
      name: 'second start of the installation, next to a bare start of its servers',
      ours: second,
      other: bare,
      unit: 's',
      ratio,
      goal: '<= 1.5',
      ok: ratio <= 1.5,
    },
  ];
}
