import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchRow } from './bench-row.ts';

const CHILD = fileURLToPath(new URL('memory-child.ts', import.meta.url));

/** Peak memory of a process of its own that derives and assesses 100,000 cases, next to one that does 10,000. */
export async function benchMemory(): Promise<readonly BenchRow[]> {
  const [many, few] = [await peakOf(100_000), await peakOf(10_000)];
  const ratio = many / few;
  return [
    {
      name: 'peak memory of 100,000 cases through all bases, next to 10,000',
      ours: many,
      other: few,
      unit: 'MB',
      ratio,
      goal: '<= 1.2',
      ok: ratio <= 1.2,
    },
  ];
}

async function peakOf(cases: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, String(cases)]);
  return Number(stdout);
}
