import type { CaseFile } from '../../domain/case-file/schema.ts';
import { generateCohort } from '../../domain/cohort/generate-cohort.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { benchLaw } from './bench-law.ts';
import { sink } from './sink.ts';
import type { RegisterRun } from './bench-register.ts';

/**
 * Checks as many generated cases as asked for against all bases, every criterion traced. Prints what it took: the time of
 * the processor for the checks alone, without making the people, and the peak of the memory.
 */
const TODAY = '2026-11-23';
const BATCH = 250;
/** Checked beforehand and not counted: the compiler is still at work. */
const WARM_UP = 2 * BATCH;

const count = Number(process.argv[2]);
const { law, factsOf } = await benchLaw();
const asOf = dayOf(TODAY);
let [made, seconds] = [0, 0];
let batch: CaseFile[] = [];
for (const file of generateCohort({ seed: 1, count: WARM_UP + count, asOf: TODAY })) {
  batch.push(file);
  made += 1;
  if (batch.length < BATCH && made < WARM_UP + count) continue;
  const took = check(batch);
  if (made > WARM_UP) seconds += took;
  batch = [];
}
const run: RegisterRun = { seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify(run));

/** @returns seconds of the processor */
function check(files: readonly CaseFile[]): number {
  const start = process.cpuUsage();
  for (const file of files) {
    const { facts } = factsOf(file)(asOf);
    for (const basis of law.bases) sink.value += law.assess(basis, facts, asOf).trace.length;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}
