import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MARGINS } from '../../domain/cohort/cohort-parameters.ts';
import type { BenchRow } from './bench-row.ts';

/** What one run took: seconds of the processor, peak memory. */
export type RegisterRun = { readonly seconds: number; readonly megabytes: number };

const CHILD = fileURLToPath(new URL('register-child.ts', import.meta.url));
const SAXONY = MARGINS.toleratedInSaxony.value;
const GERMANY = MARGINS.toleratedInGermany.value;

/**
 * All bases, all criteria, full trace, on one thread: everybody with a Duldung in Germany next to everybody in Saxony, each
 * in a process of its own. No case may cost more, nor may memory grow, because a register is longer.
 * @param isQuick a twentieth of both, without memory: the shorter one is too short to fill it
 */
export async function benchRegister(isQuick: boolean): Promise<readonly BenchRow[]> {
  const part = isQuick ? 20 : 1;
  const [few, many] = [Math.round(SAXONY / part), Math.round(GERMANY / part)];
  const [small, large] = [await runOf(few), await runOf(many)];
  const sizes = `of ${many.toLocaleString('en')} cases, next to ${few.toLocaleString('en')}`;
  const speed = compared(`check by all bases ${sizes}`, many / large.seconds, few / small.seconds, 'cases/s');
  const cost = compared(
    `cost of a case ${sizes}`,
    (1e6 * large.seconds) / many,
    (1e6 * small.seconds) / few,
    'µs/case',
  );
  const memory = compared(`peak memory ${sizes}`, large.megabytes, small.megabytes, 'MB');
  return [
    { ...speed, goal: '>= 0.9', ok: speed.ratio >= 0.9 },
    { ...cost, goal: '<= 1.1', ok: cost.ratio <= 1.1 },
    ...(isQuick ? [] : [{ ...memory, goal: '<= 1.2', ok: memory.ratio <= 1.2 }]),
  ];
}

const compared = (name: string, ours: number, other: number, unit: string) => {
  return { name, ours, other, unit, ratio: ours / other };
};

async function runOf(cases: number): Promise<RegisterRun> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, String(cases)]);
  return JSON.parse(stdout) as RegisterRun;
}
