import { caseFileSchema } from '../../domain/case-file/schema.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import { steps, timeline, type FactsOn } from '../../domain/eligibility/timeline.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { benchLaw } from './bench-law.ts';
import type { BenchRow } from './bench-row.ts';
import { median } from './median.ts';

const TODAY = '2026-11-23';
const BASIS = '25b-1';
const ROUNDS = 60;

/** The timeline of § 25b for the demo people, next to one single day of the same cases: prepared, derived and assessed. */
export async function benchTimeline(): Promise<readonly BenchRow[]> {
  const { law, factsOf } = await benchLaw();
  const asOf = dayOf(TODAY);
  const files = demoPeople(TODAY).map(({ caseFile }) => caseFileSchema.parse(caseFile));
  const walked = files.flatMap((file) => [...steps(law, BASIS, asOf, factsOf(file))]);
  const days = walked.length / files.length;
  const perCase = (run: (factsOn: FactsOn) => unknown): number => {
    const start = performance.now();
    for (const file of files) run(factsOf(file));
    return (performance.now() - start) / files.length;
  };
  const rounds = Array.from({ length: ROUNDS }, () => ({
    whole: perCase((factsOn) => timeline(law, BASIS, asOf, factsOn)),
    single: perCase((factsOn) => law.assess(BASIS, factsOn(asOf).facts, asOf)),
  }));
  const ratio = median(rounds.map(({ whole, single }) => whole / single));
  const most = 1.5 * days;
  return [
    {
      name: `timeline of § 25b, ${days.toFixed(1)} days of change a case, next to one day`,
      ours: median(rounds.map(({ whole }) => whole)),
      other: median(rounds.map(({ single }) => single)),
      unit: 'ms/case',
      ratio,
      goal: `<= ${most.toFixed(1)}`,
      ok: ratio <= most,
    },
  ];
}
