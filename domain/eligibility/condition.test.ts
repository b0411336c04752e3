import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactType } from '../facts/definition.ts';
import type { FactRecord, FactValue } from '../facts/fact-value.ts';
import { dayOf } from '../time/calendar.ts';
import type { Condition } from './condition-schema.ts';
import { conditionSchema } from './condition-schema.ts';
import { compileCondition } from './condition.ts';
import { compileRecordCondition } from './record-condition.ts';
import { decide } from './decide.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

const TYPES: Record<string, FactType> = {
  since: 'date',
  fines: 'integer',
  married: 'boolean',
  land: 'text',
  a: 'boolean',
  b: 'boolean',
};
const typeOf = (fact: string) => TYPES[fact];
const today = dayOf('2026-11-23');
const test = (condition: Condition, facts: FactRecord) => compileRecordCondition(condition, typeOf).test(facts, today);

describe('a comparison', () => {
  it.each<[Condition, FactValue, number]>([
    [{ since: { _lte: '$NOW(-6 years)' } }, dayOf('2020-11-23'), TRUE],
    [{ since: { _lte: '$NOW(-6 years)' } }, dayOf('2020-11-24'), FALSE],
    [{ since: { _lte: '$NOW(-6 years)' } }, null, UNKNOWN],
    [{ since: { _lte: '2022-10-31' } }, { min: dayOf('2022-10-01'), max: dayOf('2022-10-31') }, TRUE],
    [{ since: { _lte: '2022-10-15' } }, { min: dayOf('2022-10-01'), max: dayOf('2022-10-31') }, UNKNOWN],
    [{ since: { _lt: '2022-10-01' } }, { min: dayOf('2022-10-01'), max: dayOf('2022-10-31') }, FALSE],
    [{ since: { _lte: '$NOW(-1 year)' } }, { min: today - 500, max: today - 500, clock: today - 300 }, FALSE],
    [{ fines: { _lte: 50 } }, 50, TRUE],
    [{ fines: { _lte: 50 } }, 51, FALSE],
    [{ fines: { _lte: 50 } }, { min: 60, max: Number.POSITIVE_INFINITY }, FALSE],
    [{ fines: { _lte: 50 } }, { min: 20, max: Number.POSITIVE_INFINITY }, UNKNOWN],
    [{ fines: { _between: [10, 20] } }, 20, TRUE],
    [{ fines: { _nbetween: [10, 20] } }, 20, FALSE],
    [{ fines: { _neq: 3 } }, { min: 4, max: 9 }, TRUE],
    [{ fines: { _in: [1, 2] } }, { min: 2, max: 9 }, UNKNOWN],
    [{ land: { _in: ['SN', 'BY'] } }, 'BY', TRUE],
    [{ land: { _nin: ['SN', 'BY'] } }, 'BY', FALSE],
    [{ land: { _neq: 'SN' } }, null, UNKNOWN],
    [{ married: { _eq: true } }, false, FALSE],
  ])('%j of %j is %i', (condition, value, expected) => {
    const [fact] = Object.keys(condition);
    expect(test(condition, { [fact as string]: value })).toBe(expected);
  });

  it.each<[Condition, RegExp]>([
    [{ unknown_fact: { _eq: 1 } }, /unknown fact "unknown_fact"/],
    [{ married: { _lt: true } }, /fact "married": a boolean fact does not have _lt/],
    [{ fines: { _eq: 'viele' } }, /fact "fines": a integer fact cannot be compared/],
    [{ since: { _lte: '2023-02-30' } }, /fact "since": not a calendar day/],
  ])('%j is refused, naming the fact', (condition, message) => {
    expect(() => compileRecordCondition(condition, typeOf)).toThrow(message);
  });

  it.each(['_null', '_nnull', '_empty', '_nempty'])('%s is refused: what nobody knows stays unknown', (operator) => {
    expect(conditionSchema.safeParse({ _and: [{ since: { [operator]: true } }] }).success).toBe(false);
  });
});

describe('and, or (Kleene)', () => {
  const values = [true, false, null] as const;
  const truthOf = (value: boolean | null) => (value === null ? UNKNOWN : value ? TRUE : FALSE);
  const isTrue = (fact: string): Condition => ({ [fact]: { _eq: true } });
  for (const a of values) {
    for (const b of values) {
      it(`${a} and ${b}, ${a} or ${b}`, () => {
        expect(test({ _and: [isTrue('a'), isTrue('b')] }, { a, b })).toBe(Math.min(truthOf(a), truthOf(b)));
        expect(test({ _or: [isTrue('a'), isTrue('b')] }, { a, b })).toBe(Math.max(truthOf(a), truthOf(b)));
      });
    }
  }

  it('names only the facts that keep it undecided', () => {
    const condition: Condition = { _and: [isTrue('a'), { _or: [isTrue('b'), { fines: { _lte: 50 } }] }] };
    const names = ['a', 'b', 'fines'];
    const slotOf = (fact: string) => ({ slot: names.indexOf(fact), type: TYPES[fact] ?? 'boolean' });
    const { first, missing } = compileCondition(condition, slotOf);
    expect(missing([true, null, null], today)).toEqual(['b', 'fines']);
    expect(decide(first, [false, null, null], today)).toBe(FALSE);
    expect(missing([null, true, null], today)).toEqual(['a']);
  });

  it('a decided answer never contradicts any completion of the unknown facts', () => {
    const leaf = fc.oneof(
      fc.constantFrom<Condition>(isTrue('a'), isTrue('b'), { a: { _neq: true } }),
      fc.integer({ min: 0, max: 3 }).map((limit): Condition => ({ fines: { _lte: limit } })),
    );
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ _and: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Condition>,
        fc.record({ _or: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Condition>,
      ),
    }));
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(...values),
        fc.constantFrom(...values),
        fc.constantFrom(0, 2, null),
        (condition, a, b, fines) => {
          const answer = test(condition, { a, b, fines });
          if (answer === UNKNOWN) return;
          for (const fullA of a === null ? [true, false] : [a])
            for (const fullB of b === null ? [true, false] : [b])
              for (const fullFines of fines === null ? [0, 1, 2, 3, 4] : [fines])
                expect(test(condition, { a: fullA, b: fullB, fines: fullFines })).toBe(answer);
        },
      ),
      { numRuns: 500 },
    );
  });
});
