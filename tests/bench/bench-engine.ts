import { assess, compileVersion } from '../../domain/eligibility/assess.ts';
import type { CaseFacts } from '../../domain/facts/case-facts.ts';
import type { FactRecord } from '../../domain/facts/fact-value.ts';
import { dayOf, shift } from '../../domain/time/calendar.ts';
import { benchFacts } from './bench-facts.ts';
import type { BenchRow } from './bench-row.ts';
import { BENCH_TYPES, BENCH_VERSION, benchSlot } from './bench-version.ts';
import { byHand, type HandAssessment } from './by-hand.ts';
import { jsonRules } from './json-rules.ts';
import { sink } from './sink.ts';

/** Short rounds in turn, all over the same cases; of each contestant the best one counts: nothing disturbed it. */
const ROUNDS = 400;
const CASES = 5_000;
const RULES_EVERY = 20;
const RULES_CASES = 200;
const UNKNOWN_SHARE = 0.05;

/**
 * Assessments per second of one basis of 14 criteria with full trace, next to hand-written code and json-rules-engine.
 * Each gets the facts in its own form, made beforehand.
 */
export async function benchEngine(): Promise<readonly BenchRow[]> {
  const asOf = dayOf('2026-11-23');
  const compiled = compileVersion(BENCH_VERSION, benchSlot);
  const records = benchFacts(CASES, UNKNOWN_SHARE);
  const cases = records.map(asCase);
  const resolve = () => ({ outcome: 'open' as const, missing: [] });
  const limits = { asOf, sixYears: shift(asOf, -6, 'years'), fourYears: shift(asOf, -4, 'years') };
  refuseDisagreement(
    cases.map((facts) => assess(compiled, facts, asOf, resolve)),
    records.map((record) => byHand(record, limits)),
  );
  const ours = () => {
    for (const facts of cases) sink.value += assess(compiled, facts, asOf, resolve).trace.length;
  };
  const hand = () => {
    for (const record of records) sink.value += byHand(record, limits).trace.length;
  };
  const engine = jsonRules(asOf);
  const rules = async () => {
    for (const record of records.slice(0, RULES_CASES)) sink.value += await engine(record);
  };

  const best = { ours: 0, hand: 0, rules: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    best.ours = Math.max(best.ours, await rate(CASES, ours));
    best.hand = Math.max(best.hand, await rate(CASES, hand));
    if (round % RULES_EVERY === 0) best.rules = Math.max(best.rules, await rate(RULES_CASES, rules));
  }
  return [
    row('assess, next to hand-written with the same trace', best.ours, best.hand, 0.7),
    row('assess, next to json-rules-engine', best.ours, best.rules, 100),
  ];
}

function row(name: string, ours: number, other: number, least: number): BenchRow {
  const ratio = ours / other;
  return { name, ours, other, unit: 'assessments/s', ratio, goal: `>= ${least}`, ok: ratio >= least };
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
function refuseDisagreement(ours: readonly HandAssessment[], hand: readonly HandAssessment[]): void {
  ours.forEach((assessment, index) => {
    const [a, b] = [said(assessment), said(hand[index] as HandAssessment)];
    if (a !== b) throw new Error(`engines disagree on case ${index}:\n${a}\n${b}`);
  });
}

async function rate(count: number, run: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return count / ((performance.now() - start) / 1000);
}
