import { assess, compileVersion } from '../../domain/eligibility/assess.ts';
import type { CaseFacts } from '../../domain/facts/case-facts.ts';
import type { FactRecord } from '../../domain/facts/fact-value.ts';
import { dayOf, shift } from '../../domain/time/calendar.ts';
import { benchFacts } from './bench-facts.ts';
import type { BenchRow } from './bench-row.ts';
import { BENCH_TYPES, BENCH_VERSION, benchSlot } from './bench-version.ts';
import { byHand, type HandAssessment } from './by-hand.ts';
import { jsonRules } from './json-rules.ts';

const ROUNDS = 7;
const CASES = 100_000;
const RULES_CASES = 2_000;

/** Assessments per second of one basis of 14 criteria with full trace, next to hand-written code and json-rules-engine. */
export async function benchEngine(): Promise<readonly BenchRow[]> {
  const asOf = dayOf('2026-11-23');
  const compiled = compileVersion(BENCH_VERSION, benchSlot);
  const records = benchFacts(CASES, 0.05);
  const cases = records.map(asCase);
  const resolve = () => ({ outcome: 'open' as const, missing: [] });
  const ours = (index: number) => assess(compiled, cases[index] as CaseFacts, asOf, resolve);
  const limits = { asOf, sixYears: shift(asOf, -6, 'years'), fourYears: shift(asOf, -4, 'years') };
  const hand = (index: number) => byHand(records[index] as FactRecord, limits);
  refuseDisagreement(ours, hand);
  const rules = jsonRules(asOf);

  const rates: { ours: number; hand: number; rules: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const mine = rate(CASES, (index) => ours(index).trace.length);
    const byHandRate = rate(CASES, (index) => hand(index).trace.length);
    rates.push({
      ours: mine,
      hand: byHandRate,
      rules: await rateAsync(RULES_CASES, (index) => rules(records[index] as FactRecord)),
    });
  }
  const middle = (pick: (one: (typeof rates)[number]) => number) => median(rates.map(pick));
  const toHand = middle((one) => one.ours / one.hand);
  const toRules = middle((one) => one.ours / one.rules);
  const speed = middle((one) => one.ours);
  return [
    {
      name: 'assess, next to hand-written with the same trace',
      ours: speed,
      other: middle((one) => one.hand),
      unit: 'assessments/s',
      ratio: toHand,
      goal: '>= 0.7',
      ok: toHand >= 0.7,
    },
    {
      name: 'assess, next to json-rules-engine',
      ours: speed,
      other: middle((one) => one.rules),
      unit: 'assessments/s',
      ratio: toRules,
      goal: '>= 100',
      ok: toRules >= 100,
    },
  ];
}

const asCase = (values: FactRecord): CaseFacts => ({
  self: {
    values,
    slots: Object.keys(BENCH_TYPES).map((fact) => values[fact]),
    evidence: {},
    unknown: {},
    findings: {},
  },
  partner: null,
  children: { complete: true, rows: [] },
});

const said = ({ outcome, trace }: HandAssessment): string =>
  [outcome, ...trace.map(({ key, status }) => `${key} ${status}`)].join(', ');

/** A race between answers that differ would mean nothing. */
function refuseDisagreement(ours: (index: number) => HandAssessment, hand: (index: number) => HandAssessment): void {
  for (let index = 0; index < 5_000; index += 1) {
    const [a, b] = [said(ours(index)), said(hand(index))];
    if (a !== b) throw new Error(`engines disagree on case ${index}:\n${a}\n${b}`);
  }
}

/** Kept where the optimiser cannot see that nobody reads it. */
export const sink = { value: 0 };

function rate(count: number, run: (index: number) => number): number {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) sink.value += run(index);
  return count / ((performance.now() - start) / 1000);
}

async function rateAsync(count: number, run: (index: number) => Promise<number>): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) sink.value += await run(index);
  return count / ((performance.now() - start) / 1000);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
