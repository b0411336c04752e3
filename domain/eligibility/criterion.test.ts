import { describe, expect, it } from 'vitest';
import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import type { FactRecord } from '../facts/fact-value.ts';
import { BINDINGS, criterionSchema, type Criterion, type Outcome } from '../law/schema.ts';
import { compileCriterion } from './criterion.ts';
import { outcomeOf } from './effect.ts';

const title = { de: 'Kriterium', en: 'criterion' };
const deviation = { citation: '§ 5 Abs. 3 S. 2 AufenthG' };
const isTrue = (fact: string) => ({ [fact]: { _eq: true } });
const criterion = (parts: Partial<Criterion>): Criterion =>
  criterionSchema.parse({ key: 'K-1', title, citation: '§ 1', binding: 'mandatory', condition: isTrue('a'), ...parts });

const FACTS = ['a', 'b', 'e'];
const slotOf = (fact: string) => ({ slot: FACTS.indexOf(fact), type: 'boolean' as const });
const person = (values: FactRecord, findings: PersonFacts['findings'] = {}): PersonFacts => ({
  values,
  slots: FACTS.map((fact) => values[fact]),
  evidence: {},
  unknown: {},
  findings,
});
const alone = (values: FactRecord, findings?: PersonFacts['findings']): CaseFacts => ({
  self: person(values, findings),
  partner: null,
  children: { complete: true, rows: [] },
});

const judge = (
  source: Criterion,
  facts: CaseFacts,
  outcome: Outcome = 'met',
  open: readonly string[] = ['from_ref'],
) => {
  const compiled = compileCriterion(source, slotOf);
  const { status, effect, missing } = compiled.judge(facts, 0, () => ({ outcome, missing: open }));
  return [status, outcomeOf(effect), missing] as const;
};

describe('the outcome table, every cell', () => {
  const failed = {
    mandatory: 'not_met',
    rule: 'not_met',
    bar: 'barred',
    bar_rule: 'barred',
    discretion: 'discretion',
  } as const;
  it.each(Object.entries(failed))('a failed %s makes %s', (binding, outcome) => {
    const [status, actual] = judge(criterion({ binding: binding as Criterion['binding'] }), alone({ a: false }));
    expect([status, actual]).toEqual(['not_met', outcome]);
  });
  it.each(BINDINGS.filter((binding) => binding !== 'judgement'))('an unknown %s makes open', (binding) => {
    expect(judge(criterion({ binding }), alone({ a: null }))).toEqual(['unknown', 'open', ['a']]);
  });
  it.each(BINDINGS.filter((binding) => binding !== 'judgement'))('a met %s does nothing', (binding) => {
    expect(judge(criterion({ binding }), alone({ a: true }))).toEqual(['met', 'met', []]);
  });
  it('a failed rule leaves discretion where the law names the deviation', () => {
    expect(judge(criterion({ binding: 'rule', deviation }), alone({ a: false }))[1]).toBe('discretion');
    expect(judge(criterion({ binding: 'mandatory', deviation }), alone({ a: false }))[1]).toBe('not_met');
  });
  it.each([
    [{}, 'unknown', 'discretion', ['finding:K-1']],
    [{ 'K-1': 'yes' as const }, 'met', 'met', []],
    [{ 'K-1': 'no' as const }, 'not_met', 'not_met', []],
  ])('a judgement with the findings %j is %s and makes %s', (findings, ...expected) => {
    expect(judge(criterion({ binding: 'judgement', condition: undefined }), alone({}, findings))).toEqual(expected);
  });
});

describe('applies_when', () => {
  it.each([
    [{ a: false, b: false }, 'not_applicable', 'met'],
    [{ a: false, b: true }, 'not_met', 'not_met'],
    [{ a: false, b: null }, 'unknown', 'open'],
    [{ a: true, b: null }, 'met', 'met'],
  ])('%j is %s', (values, ...expected) => {
    expect(judge(criterion({ applies_when: isTrue('b') }), alone(values)).slice(0, 2)).toEqual(expected);
  });
});

describe('exceptions', () => {
  const exception = (effect: 'exempt' | 'discretion') => ({ condition: isTrue('e'), citation: '§ 2', effect });
  it.each([
    ['exempt', { a: false, e: true }, 'exempt', 'met'],
    ['exempt', { a: false, e: false }, 'not_met', 'not_met'],
    ['exempt', { a: false, e: null }, 'unknown', 'open'],
    ['exempt', { a: null, e: true }, 'exempt', 'met'],
    ['exempt', { a: true, e: null }, 'met', 'met'],
    ['discretion', { a: false, e: true }, 'not_met', 'discretion'],
    ['discretion', { a: false, e: null }, 'unknown', 'open'],
    ['discretion', { a: null, e: true }, 'unknown', 'open'],
  ] as const)('effect %s with %j is %s, %s', (effect, values, ...expected) => {
    expect(judge(criterion({ exceptions: [exception(effect)] }), alone(values)).slice(0, 2)).toEqual(expected);
  });

  it.each([
    [{ a: false, e: null }, 'unknown', 'discretion'],
    [{ a: false, e: false }, 'not_met', 'discretion'],
    [{ a: false, e: true }, 'exempt', 'met'],
    [{ a: null, e: null }, 'unknown', 'open'],
  ] as const)(
    'where discretion is open anyway, one that may exempt is still to be found out: %j',
    (values, ...expected) => {
      const deviating = criterion({
        binding: 'rule',
        deviation: { citation: '§ 5' },
        exceptions: [exception('exempt')],
      });
      expect(judge(deviating, alone(values)).slice(0, 2)).toEqual(expected);
    },
  );
});

describe('alternatives', () => {
  const way = (key: string, fact: string, binding: Criterion['binding'] = 'rule') => ({
    key,
    title,
    citation: '§ 3',
    binding,
    evidence: [],
    ...(binding === 'judgement' ? {} : { condition: isTrue(fact) }),
  });
  const plain = criterion({ condition: undefined, alternatives: [way('K-1a', 'a'), way('K-1b', 'b')] });
  const withForecast = criterion({
    condition: undefined,
    alternatives: [way('K-1a', 'a'), way('K-1b', '', 'judgement')],
  });
  it.each([
    [plain, { a: false, b: true }, 'met', 'met'],
    [plain, { a: false, b: false }, 'not_met', 'not_met'],
    [plain, { a: null, b: false }, 'unknown', 'open'],
    [plain, { a: null, b: true }, 'met', 'met'],
    [withForecast, { a: false }, 'unknown', 'discretion'],
    [withForecast, { a: null }, 'unknown', 'open'],
    [withForecast, { a: true }, 'met', 'met'],
  ] as const)('%#: %j', (source, values, ...expected) => {
    expect(judge(source, alone(values)).slice(0, 2)).toEqual(expected);
  });
});

describe('subjects, joined by Kleene AND', () => {
  const children = (complete: boolean, ...rows: FactRecord[]): CaseFacts => ({
    self: person({}),
    children: { complete, rows: rows.map((row) => person(row)) },
  });
  const forChildren = criterion({ subject: 'each_child' });
  it.each([
    ['known to have none', children(true), 'not_applicable', 'met'],
    ['nobody said how many', children(false), 'unknown', 'open'],
    ['all', children(true, { a: true }, { a: true }), 'met', 'met'],
    ['one not', children(true, { a: true }, { a: false }), 'not_met', 'not_met'],
    ['one not, list incomplete', children(false, { a: false }), 'not_met', 'not_met'],
    ['one unknown', children(true, { a: true }, { a: null }), 'unknown', 'open'],
  ])('children: %s', (_name, facts, ...expected) => {
    expect(judge(forChildren, facts).slice(0, 2)).toEqual(expected);
  });
  it.each([
    ['none', null, 'not_applicable'],
    ['unknown', undefined, 'unknown'],
    ['met', person({ a: true }), 'met'],
  ])('partner: %s', (_name, partner, expected) => {
    expect(judge(criterion({ subject: 'partner' }), { ...alone({}), partner })[0]).toBe(expected);
  });
});

describe('ref', () => {
  const source = criterion({
    condition: undefined,
    ref: { basis: '25a-1', subject: 'self', outcomes: ['met', 'discretion'] },
  });
  it.each([
    ['met', 'met'],
    ['open', 'unknown'],
    ['not_met', 'not_met'],
  ] as const)('outcome %s there is %s here', (outcome, status) => {
    expect(judge(source, alone({}), outcome)[0]).toBe(status);
  });

  it('to a basis that must be met is at best discretion while something is missing there, and no more when nothing is', () => {
    const strict = criterion({ condition: undefined, ref: { basis: '60d', subject: 'self', outcomes: ['met'] } });
    expect(judge(strict, alone({}), 'discretion')).toEqual(['unknown', 'discretion', ['from_ref']]);
    expect(judge(strict, alone({}), 'discretion', [])).toEqual(['not_met', 'discretion', []]);
  });
});

it('a criterion with an unknown fact is refused, naming criterion and fact', () => {
  expect(() => compileCriterion(criterion({}), () => undefined)).toThrow('criterion K-1: unknown fact "a"');
});
