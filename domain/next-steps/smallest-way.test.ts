import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../eligibility/condition-schema.ts';
import { compileRecordCondition } from '../eligibility/record-condition.ts';
import { TRUE } from '../eligibility/truth.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { FactValue } from '../facts/fact-value.ts';
import { parseFacts } from '../facts/parse-facts.ts';
import { dayOf } from '../time/calendar.ts';
import { conditionFormula } from './condition-formula.ts';
import { smallestWay } from './smallest-way.ts';
import { Unknowns } from './unknowns.ts';

const label = { de: 'x', en: 'x' };
const fact = (key: string, type: FactDefinition['type'], options?: string[], derivedBy = 'value'): FactDefinition => ({
  key,
  type,
  options,
  function: derivedBy,
  arguments: {},
  label,
});
const definitions = [
  fact('married', 'boolean'),
  fact('insured', 'boolean'),
  fact('fines', 'integer'),
  fact('since', 'date'),
  fact('land', 'text', ['SN', 'BY', 'BE']),
  fact('reading_gap', 'text', ['strict', 'lenient'], 'reading'),
];
const today = dayOf('2026-11-23');
const definitionOf = (key: string) => definitions.find((one) => one.key === key);

function wayFor(condition: Condition, facts: Record<string, unknown>) {
  const person = parseFacts(definitions, facts);
  return smallestWay(conditionFormula(condition, person, { day: today, definitionOf, unknowns: new Unknowns() }));
}

const named = (condition: Condition, facts: Record<string, unknown> = {}) => {
  const way = wayFor(condition, facts);
  return way && [...way.keys()].map(({ name }) => name);
};

describe('the smallest way', () => {
  it.each<[string, Condition, Record<string, unknown>, string[] | undefined]>([
    ['needs nothing for what holds already', { married: { _eq: true } }, { married: true }, []],
    ['does not exist for what cannot hold', { married: { _eq: true } }, { married: false }, undefined],
    ['takes all of AND', { _and: [{ married: { _eq: true } }, { fines: { _lte: 3 } }] }, {}, ['married', 'fines']],
    [
      'takes the alternative with the fewest things',
      { _or: [{ _and: [{ married: { _eq: true } }, { fines: { _lte: 3 } }] }, { insured: { _eq: true } }] },
      {},
      ['insured'],
    ],
    [
      'takes what another part needs anyway',
      {
        _and: [{ _or: [{ insured: { _eq: true } }, { fines: { _lte: 5 } }] }, { fines: { _lte: 3 } }],
      },
      {},
      ['fines'],
    ],
    [
      'does not let one fact have two values',
      { _and: [{ land: { _eq: 'SN' } }, { _or: [{ land: { _eq: 'BY' } }, { insured: { _eq: true } }] }] },
      {},
      ['land', 'insured'],
    ],
    [
      'asks for a fact rather than for a contested point',
      { _or: [{ reading_gap: { _eq: 'lenient' } }, { insured: { _eq: true } }] },
      {},
      ['insured'],
    ],
    [
      'sees that bounds leave no value',
      { _and: [{ since: { _lt: '2026-03-01' } }, { since: { _gt: '2026-03-31' } }] },
      { since: '2026' },
      undefined,
    ],
    ['sees that bounds leave one', { since: { _eq: '2026-12-31' } }, { since: '2026' }, ['since']],
  ])('%s', (_name, condition, facts, expected) => {
    expect(named(condition, facts)).toEqual(expected);
  });

  const leaf = fc.oneof(
    fc.boolean().map((value): Condition => ({ married: { _eq: value } })),
    fc.boolean().map((value): Condition => ({ insured: { _neq: value } })),
    fc.integer({ min: 0, max: 2 }).map((value): Condition => ({ fines: { _lte: value } })),
    fc.integer({ min: 0, max: 2 }).map((value): Condition => ({ fines: { _gt: value } })),
    fc.constantFrom('SN', 'BY').map((value): Condition => ({ land: { _nin: [value] } })),
    fc.constantFrom('SN', 'BY').map((value): Condition => ({ land: { _eq: value } })),
  );
  const condition = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts): Condition => ({ _and: parts })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts): Condition => ({ _or: parts })),
    ),
  })).tree;
  const facts = fc.record(
    {
      married: fc.boolean(),
      insured: fc.boolean(),
      fines: fc.integer({ min: 0, max: 3 }),
      land: fc.constantFrom('SN', 'BY', 'BE'),
    },
    { requiredKeys: [] },
  );

  it('decides with every value that it names, and nothing smaller does', () => {
    const values: Record<string, readonly FactValue[]> = {
      married: [true, false],
      insured: [true, false],
      fines: [0, 1, 2, 3],
      land: ['SN', 'BY', 'BE'],
    };
    /** All the ways to fill in some of the unknown facts, by how many. */
    const fill = (names: readonly string[]): Record<string, FactValue>[] =>
      names.reduce<Record<string, FactValue>[]>(
        (all, name) => all.flatMap((one) => [one, ...(values[name] ?? []).map((value) => ({ ...one, [name]: value }))]),
        [{}],
      );
    fc.assert(
      fc.property(condition, facts, (tree, known) => {
        const { test } = compileRecordCondition(tree, (name) => definitionOf(name)?.type);
        const holds = (more: Record<string, FactValue>) => test({ ...known, ...more }, today) === TRUE;
        const deciding = fill(Object.keys(values).filter((name) => !(name in known))).filter(holds);
        const way = wayFor(tree, known);
        const least = Math.min(...deciding.map((one) => Object.keys(one).length));
        expect(way?.size ?? Infinity).toBe(least);
        for (const [unknown, good] of way ?? [])
          for (const value of good) {
            const others = [...(way ?? [])].map(([one, [first]]) => [one.name, one === unknown ? value : first]);
            expect(holds(Object.fromEntries(others) as Record<string, FactValue>)).toBe(true);
          }
      }),
      { numRuns: 400 },
    );
  });
});
