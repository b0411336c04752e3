import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProcessGraph } from './process-graph.ts';

const state = (key: string, kind?: 'initial' | 'final') => ({
  key,
  initial: kind === 'initial',
  final: kind === 'final',
});
const states = [state('a', 'initial'), state('b'), state('c'), state('yes', 'final'), state('no', 'final')];
const steps = [
  { key: 'go', from: ['a'], to: 'b' },
  { key: 'ask', from: ['b'], to: 'c' },
  { key: 'answer', from: ['c'], to: 'b' },
  { key: 'grant', from: ['b', 'c'], to: 'yes' },
  { key: 'refuse', from: ['b'], to: 'no' },
];
const graph = new ProcessGraph(states, steps);

describe('a process as a graph', () => {
  it('is walked with every step from every state that it leaves', () => {
    expect(graph.walksOfAllSteps().map((walk) => walk.map(({ step }) => step).join())).toEqual([
      'go,ask,answer,grant',
      'go,refuse',
      'go,ask,grant',
    ]);
    expect(graph.walksToAllEnds().map((walk) => walk.map(({ step }) => step).join())).toEqual([
      'go,grant',
      'go,refuse',
    ]);
  });

  it('names states that cannot be reached, also when they lead to each other, and states without an end', () => {
    const island = [state('d'), state('e')];
    const between = [
      { key: 'over', from: ['d'], to: 'e' },
      { key: 'back', from: ['e'], to: 'd' },
    ];
    const broken = new ProcessGraph([...states, ...island], [...steps, ...between]);
    expect(broken.unreachable()).toEqual(['d', 'e']);
    expect(broken.deadEnds()).toEqual(['d', 'e']);
    expect([graph.unreachable(), graph.deadEnds()]).toEqual([[], []]);
  });

  it('of any shape is covered: all walks begin at the beginning, hang together, and end at an end', () => {
    const keys = ['a', 'b', 'c', 'yes', 'no'] as const;
    const anyStep = fc.record({
      from: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      to: fc.constantFrom(...keys),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 8 }), (drawn) => {
        const any = new ProcessGraph(
          states,
          drawn.map((one, at) => ({ key: `s${at}`, ...one })),
        );
        fc.pre(any.deadEnds().length === 0);
        const walks = any.walksOfAllSteps();
        for (const walk of walks) {
          expect(walk[0]?.from).toBe('a');
          expect(['yes', 'no']).toContain(walk.at(-1)?.to);
          for (const [at, move] of walk.entries()) if (at > 0) expect(move.from).toBe(walk[at - 1]?.to);
        }
        const lost = any.unreachable();
        const all = any.moves.filter(({ from }) => !lost.includes(from));
        expect(new Set(walks.flat())).toEqual(new Set(all));
      }),
    );
  });
});
