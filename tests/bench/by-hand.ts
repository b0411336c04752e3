import type { Outcome } from '../../domain/law/schema.ts';
import type { Status } from '../../domain/eligibility/status.ts';
import type { FactRecord } from '../../domain/facts/fact-value.ts';

type Truth = 0 | 1 | 2;
type CriterionTrace = { readonly key: string; readonly status: Status; readonly missing: readonly string[] };
export type HandAssessment = { readonly outcome: Outcome; readonly trace: readonly CriterionTrace[] };
const NONE: readonly string[] = [];

const is = (value: unknown, wanted: boolean): Truth => (value == null ? 1 : value === wanted ? 2 : 0);
const lte = (value: unknown, limit: number): Truth => (value == null ? 1 : (value as number) <= limit ? 2 : 0);
const gte = (value: unknown, limit: number): Truth => (value == null ? 1 : (value as number) >= limit ? 2 : 0);
const lt = (value: unknown, limit: number): Truth => (value == null ? 1 : (value as number) < limit ? 2 : 0);
const gt = (value: unknown, limit: number): Truth => (value == null ? 1 : (value as number) > limit ? 2 : 0);
const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);
const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);
const unknownOf = (f: FactRecord, facts: readonly string[]) => facts.filter((fact) => f[fact] == null);

/** The moving days, worked out once a run as a careful programmer would. */
export type HandLimits = { readonly asOf: number; readonly sixYears: number; readonly fourYears: number };

/** The benchmark's basis written by hand, three-valued, with the same trace: the practical limit. */
export function byHand(f: FactRecord, { asOf, sixYears, fourYears }: HandLimits): HandAssessment {
  const trace = new Array<CriterionTrace>(14);
  let heaviest = 0;
  const put = (
    index: number,
    key: string,
    truth: Truth,
    failure: number,
    facts: readonly string[],
    exempt: Truth = 0,
  ): void => {
    if (truth === 2) trace[index] = { key, status: 'met', missing: NONE };
    else if (exempt === 2) trace[index] = { key, status: 'exempt', missing: NONE };
    else if (truth === 1 || exempt === 1) {
      if (heaviest < 2) heaviest = 2;
      trace[index] = { key, status: 'unknown', missing: unknownOf(f, facts) };
    } else {
      if (heaviest < failure) heaviest = failure;
      trace[index] = { key, status: 'not_met', missing: NONE };
    }
  };
  put(0, 'B-01', or(is(f.tolerated, true), is(f.permit_104c, true)), 3, ['tolerated', 'permit_104c']);
  put(1, 'B-02', or(lte(f.stay_since, sixYears), and(lte(f.stay_since, fourYears), gte(f.minor_children, 1))), 3, [
    'stay_since',
    'minor_children',
  ]);
  put(2, 'B-03', lte(f.declared_on, asOf), 3, ['declared_on']);
  put(3, 'B-04', or(lte(f.test_passed_on, asOf), lte(f.degree_on, asOf)), 3, ['test_passed_on', 'degree_on']);
  put(
    4,
    'B-05',
    gt(f.earned_share, 50),
    3,
    ['earned_share', 'livelihood_ill', 'livelihood_old'],
    or(is(f.livelihood_ill, true), is(f.livelihood_old, true)),
  );
  put(5, 'B-06', lte(f.a2_since, asOf), 3, ['a2_since', 'language_ill'], is(f.language_ill, true));
  put(6, 'B-07', is(f.children_at_school, true), 3, ['children_at_school']);
  put(7, 'B-09', and(is(f.deceives, false), is(f.refuses, false)), 4, ['deceives', 'refuses']);
  put(8, 'B-10', and(and(lt(f.prison_months, 6), lt(f.youth_months, 12)), is(f.expulsion_interest, false)), 4, [
    'prison_months',
    'youth_months',
    'expulsion_interest',
  ]);
  put(9, 'B-12', and(is(f.identity, true), or(is(f.nationality, true), is(f.return_elsewhere, true))), 3, [
    'identity',
    'nationality',
    'return_elsewhere',
  ]);
  put(10, 'B-13', gte(f.passport_until, asOf), 3, ['passport_until']);
  put(11, 'B-16', is(f.asylum_pending, false), 4, ['asylum_pending']);
  put(12, 'B-17', is(f.entry_ban, false), 4, ['entry_ban']);
  put(13, 'B-18', is(f.order_58a, false), 4, ['order_58a']);
  const outcome = (['met', 'discretion', 'open', 'not_met', 'barred'] as const)[heaviest] ?? 'open';
  return { outcome, trace };
}
