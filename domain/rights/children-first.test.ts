import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenFirst } from './children-first.ts';

describe('childrenFirst', () => {
  it('puts whoever points before its target', () => {
    const order = childrenFirst(
      ['persons', 'cases', 'tasks', 'reminders'],
      [
        { from: 'cases', to: 'persons' },
        { from: 'tasks', to: 'cases' },
        { from: 'reminders', to: 'cases' },
        { from: 'reminders', to: 'tasks' },
        { from: 'other', to: 'persons' },
      ],
    );
    expect(order).toEqual(['reminders', 'tasks', 'cases', 'persons']);
  });

  it('ends, with every name once, also in a circle', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(fc.record({ from: name, to: name })), (names, pointers) => {
        expect(childrenFirst(names, pointers).sort()).toEqual([...names].sort());
      }),
    );
  });

  it('holds for every pointer when there is no circle', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const down = fc
      .tuple(fc.nat(5), fc.nat(5))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ from: names[from] ?? '', to: names[to] ?? '' }));
    fc.assert(
      fc.property(fc.shuffledSubarray(names), fc.array(down), (wanted, pointers) => {
        const order = childrenFirst(wanted, pointers);
        for (const { from, to } of pointers)
          if (wanted.includes(from) && wanted.includes(to)) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
      }),
    );
  });
});
